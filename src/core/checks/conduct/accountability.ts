/** Tells accountability from shaming: whether hard words turn on what was done in office, or on a body. Judges nothing. */
import { breaks, type Word } from '../../text/words.ts'

const list = (words: string) => new Set(words.split(' '))

const publicActs = list(
  'voted vote votes voting abstained abstaining abstain cut cuts cutting closed closing closure budget policy policies bill amendment motion austerity privatised privatising sold selling record contract contracts expenses donations donors donor lobbying manifesto pledge pledged promised promises ceasefire arms funding tax taxes benefits nhs sewage law laws legislation inquiry select committee scandal partygate ministerial',
)
const bodies = list(
  'company companies employer employers landlords landlord firm firms corporation corporations bank banks government council councils party parties department ministry industry water agency agencies newspaper newspapers media bosses shops shop restaurants restaurant brands brand polluters clubs club ministers mps tories government',
)

/** The sentence of the phrase, or the one after it, names something done in office. */
export function holdsToAccount(words: readonly Word[], from: number, to: number): boolean {
  return nearby(words, from, to).some(({ text }) => publicActs.has(text))
}

/** The phrase or its sentence is about bodies, which have no face to lose. */
export function isAboutBodies(words: readonly Word[], from: number, to: number): boolean {
  return nearby(words, from, to).some(({ text }) => bodies.has(text))
}

function nearby(words: readonly Word[], from: number, to: number): readonly Word[] {
  let start = from
  while (start > 0 && words[start]!.breakBefore !== breaks.sentence) start--
  let end = to
  while (end < words.length && words[end]!.breakBefore !== breaks.sentence) end++
  return words.slice(start, end)
}
