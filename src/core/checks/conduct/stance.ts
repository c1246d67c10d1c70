/** Why a conduct phrase may stand: quoted, reported, denied, said of oneself, meant fondly and so on. Flags nothing. */
import { isQuoted } from '../../text/context.ts'
import type { PreparedText } from '../../text/prepared.ts'
import { breaks, spanOf, type Word } from '../../text/words.ts'
import { negators, notDescribing } from './classes.ts'
import type { Reading } from './phrase-book.ts'

/** The exemptions that all conduct checks share; the words are what an officer reads. */
export const exemptions = {
  quoted: 'The words stand inside quotation marks and the post speaks about them, so they are not its own',
  reported: 'The post reports or rejects what somebody else says',
  negated: 'The post denies it rather than saying it',
  self: 'The words are said of the writer',
  reclaimed: 'The writer uses the word for a group that they count themselves in',
  affection: 'The words around it are fond or thankful, so it reads as banter',
  fiction: 'The words belong to a song, a film or a story',
  word: 'The post talks about the word itself',
  idiom: 'It is a common turn of phrase that attacks nobody',
}
export type Excuse = keyof typeof exemptions

const list = (words: string) => new Set(words.split(' '))

const reporting = list(
  'called calling call calls says said saying say tells told telling claims claimed claiming claim shouted shouting shouts yelled screamed tweeted tweeting wrote writes writing posted messaged texted accused accusing suggest suggests suggesting implying insinuating pretend argue argues arguing labelled labelling described describing stereotype narrative myth slogan graffiti',
)
const thinking = list('think thinks thinking believe believes believing feel feels')
const opinionHolders = list(
  'who that anyone anybody people those to some they he she you racists bigots still',
)
const mine = list('i we im am just')
const approval = list('agree agreed exactly spot amen facts based')
const fond = list(
  'love luv xx xxx xxxx bless congratulations congrats birthday legend hero bestie genius thanks proud ❤ 😘 🥰 💕 💖 😍 💜 🫶 hugs adore',
)
const fondInside = list(
  'lucky lovely clever gorgeous brilliant beautiful magnificent wonderful jammy cheeky glorious talented marvellous lovable adorable legend',
)
const story = list(
  'lyrics lyric chorus karaoke soundtrack novel fictional character villain protagonist 🎵 🎶 🎤 ♫ ♪ panto sitcom musical',
)
const works = list('song film movie book play episode show series sketch scene verse poem')
const aboutWords = list(
  'word words term terms slur slurs insult etymology definition meaning means dictionary phrase adjective synonym spelled rhymes',
)
const modest = list(
  'a an the just only proud such old big total complete absolute fat very so happy simple poor silly bit of',
)

/** The first excuse that holds for words [from, to), or null. */
export function excuseFor(
  prepared: PreparedText,
  reading: Reading,
  from: number,
  to: number,
  denialReach = 4,
  /** A phrase of a lexicon that holds a whole idiom and more ("hang your head in shame") is no idiom. */
  whole = false,
): Excuse | null {
  const { words } = reading
  if (isIdiom(reading, from, to, whole)) return 'idiom'
  if (isSpokenAbout(prepared, words, from, to)) return 'quoted'
  if (isReported(words, from)) return 'reported'
  if (isDenied(words, from, denialReach) || isWavedAway(words, from)) return 'negated'
  if (introducesSelf(words, from, to)) return 'self'
  if (isStory(words)) return 'fiction'
  return null
}

function isIdiom({ hits }: Reading, from: number, to: number, whole: boolean): boolean {
  return hits.some(
    (hit) =>
      hit.value.kind === 'entry' &&
      hit.value.lexicon === 'idioms' &&
      hit.from < to &&
      hit.to > from &&
      !(whole && from <= hit.from && hit.to <= to && to - from > hit.to - hit.from),
  )
}

/** Inside quotation marks, with words around them that do not agree. */
function isSpokenAbout(prepared: PreparedText, words: readonly Word[], from: number, to: number): boolean {
  if (prepared.quotations.length === 0) return false
  if (!isQuoted(prepared, spanOf(words, from, to))) return endsInQuotation(prepared, words, from, to)
  const around = words.filter((word) => word.kind === 'word' && !isQuoted(prepared, [word.start, word.end]))
  return around.length > 1 && !around.slice(0, 6).some((word) => approval.has(word.text))
}

/** They "are a 'clown'": the hard word is somebody else's, unless it is said to "you". */
function endsInQuotation(prepared: PreparedText, words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]!
  if (!isQuoted(prepared, [last.start, last.end])) return false
  return !words.slice(from, to).some(({ text }) => text === 'you' || text === 'u' || text === 'your')
}

/** "she called me ...", "stop saying that ...", "people who think ..."; not "I say that ...". */
function isReported(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 12; i--) {
    if (words[i + 1]!.breakBefore === breaks.sentence) return false
    const { text } = words[i]!
    if (text === 'but' || text === 'because') return false
    if (text === 'so' && speakers.has(words[i + 1]!.text)) return false
    const before = words[i - 1]?.text ?? ''
    if (thinking.has(text) && opinionHolders.has(before)) return true
    if (!reporting.has(text)) continue
    if (words[i + 1]!.text === 'yourself' || words[i + 1]!.text === 'it') continue
    if (isOrder(words, i)) continue
    const owner = helping.has(before) ? (words[i - 2]?.text ?? '') : before
    if (mine.has(owner) && words[i - 2]?.text !== 'am') {
      const denied = words.slice(Math.max(0, i - 4), i).some((word) => negators.has(word.text))
      if (!denied) return false
    }
    if (owner === 'i' || owner === 'we') continue
    return true
  }
  return false
}

const helping = list('just am will would shall can')
const speakers = list('i we you he she they')

/** "Say that to my face and ...", "Tell her that ...": nobody has said it yet. */
function isOrder(words: readonly Word[], at: number): boolean {
  const { text, breakBefore } = words[at]!
  return (
    (text === 'say' || text === 'tell') &&
    (at === 0 || breakBefore === breaks.sentence || isHandle(words[at - 1]))
  )
}
const isHandle = (word: Word | undefined) => word?.kind === 'handle'

const notDenying = list(
  'only just merely doubt wonder believe stand wait help care understand know sure like trust want wants vote need let forget support',
)
const clauseStarts = list('but because although though yet so and')

/** A "not" shortly before, in the same clause. */
function isDenied(words: readonly Word[], from: number, reach: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
    if (words[i + 1]!.breakBefore !== breaks.none) return false
    const { text } = words[i]!
    if (clauseStarts.has(text)) return false
    if (negators.has(text)) {
      if (words.slice(Math.max(0, i - 2), i).some((word) => word.text === 'why')) return false
      return !notDenying.has(words[i + 1]!.text)
    }
  }
  return false
}

/** "Less of the OK boomer please", "enough with the ...", "stop it with the ...". */
function isWavedAway(words: readonly Word[], from: number): boolean {
  const [three, two, one] = [words[from - 3]?.text, words[from - 2]?.text, words[from - 1]?.text]
  if (one !== 'the' && one !== 'all') return false
  return (
    (two === 'of' && (three === 'less' || three === 'enough')) ||
    (two === 'with' && (three === 'enough' || three === 'it' || three === 'not' || three === 'stop'))
  )
}

/** "Card-carrying ... here", "... reporting for duty": a name that writers give themselves. */
function introducesSelf(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to]
  if (!next || next.breakBefore !== breaks.none) return false
  if (words.slice(from, to).some(({ text }) => negators.has(text) || notDescribing.has(text))) return false
  if (next.text === 'reporting' && words[to + 1]?.text === 'for') return true
  const after = words[to + 1]
  return next.text === 'here' && (!after || after.breakBefore !== breaks.none)
}

function isStory(words: readonly Word[]): boolean {
  return words.some(
    (word, i) =>
      story.has(word.text) ||
      (works.has(word.text) &&
        words[i - 1]?.text === 'the' &&
        (words[i - 2]?.text === 'in' || words[i - 2]?.text === 'from')),
  )
}

/** "what an idiot I am", "I was such a fool", "my stupid head". */
export function isOfSelf(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to]
  const then = words[to + 1]?.text ?? ''
  if (
    next?.breakBefore === breaks.none &&
    next.text === 'i' &&
    (then === 'am' || then === 'was' || then === 'feel')
  )
    return true
  const i = beforeDescription(words, from)
  const one = words[i]?.text
  const two = words[i - 1]?.text
  if (one === 'like' && (two === 'feel' || two === 'felt') && words[i - 2]?.text === 'i') return true
  if (one === 'my' || one === 'myself' || words[from]!.text === 'my') return true
  return (
    (one === 'am' ||
      one === 'was' ||
      one === 'are' ||
      one === 'feel' ||
      one === 'felt' ||
      one === 'like' ||
      one === 'being') &&
    (two === 'i' || two === 'we' || two === 'me')
  )
}

/** Where the words that only describe, such as "officially a grumpy", leave off to the left. */
function beforeDescription(words: readonly Word[], from: number): number {
  let i = from - 1
  while (i >= 0 && i > from - 5 && words[i + 1]!.breakBefore === breaks.none && describes(words, i)) i--
  return i
}

function describes(words: readonly Word[], at: number): boolean {
  const { text, kind } = words[at]!
  if (text === 'of') return words[at - 1]?.text === 'bit' || words[at - 1]?.text === 'kind'
  return kind === 'word' && (modest.has(text) || !notDescribing.has(text))
}

/** "I am a grumpy old ...": the writer, and nobody else, is called so. */
export function isOfWriter(words: readonly Word[], from: number): boolean {
  const i = beforeDescription(words, from)
  const [two, one] = [words[i - 1]?.text, words[i]?.text]
  return (
    (two === 'i' && (one === 'am' || one === 'was')) || (two === 'we' && (one === 'are' || one === 'were'))
  )
}

/** "we ...", "as a proud ...", "my fellow ...". */
export function isReclaimed(words: readonly Word[], from: number): boolean {
  let i = from - 1
  while (i >= 0 && i > from - 5 && modest.has(words[i]!.text)) i--
  const one = words[i]?.text ?? ''
  const two = words[i - 1]?.text ?? ''
  if (one === 'as' || one === 'fellow' || one === 'us' || one === 'we' || one === 'our') return true
  if (one === 'my') return true
  return (one === 'am' && two === 'i') || (one === 'are' && two === 'we') || (one === 'was' && two === 'i')
}

/** Fond words in the post, or inside the phrase itself ("you lucky sod"). */
export function isFond(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to + 2, words.length); i++) if (fondInside.has(words[i]!.text)) return true
  return words.some((_, i) => (i < from || i >= to) && isFondWord(words, i))
}

const loved = list('you u ya yous him her them it this our your ye')
const lovers = list('i we much of all with my lots')

/** "love you" is fond; "..., love" at the end of an order is not. */
function isFondWord(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!
  const before = words[at - 1]?.text ?? ''
  if (!fond.has(text) || negators.has(before)) return false
  return text !== 'love' || loved.has(words[at + 1]?.text ?? '') || lovers.has(before)
}

/** The word is mentioned, not used: "the word ...", "is ... a slur?". */
export function isMentioned(words: readonly Word[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - 5); i < Math.min(words.length, to + 5); i++)
    if ((i < from || i >= to) && aboutWords.has(words[i]!.text)) return true
  return false
}
