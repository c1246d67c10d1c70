/** Search lines as people type them, of every kind the search line knows, common words and rare ones. */
import { type Random, seededRandom } from './random.ts'
import { pickWord, words } from './vocabulary.ts'

const kinds: readonly ((random: Random) => string)[] = [
  pickWord,
  () => 'the',
  (random) => words[random.below(words.length)]!,
  (random) => `${pickWord(random)} ${pickWord(random)}`,
  (random) => `"${words[random.below(8)]} ${words[random.below(8)]}"`,
  (random) => `"${pickWord(random)} ${pickWord(random)}"`,
  prefix,
  prefix,
  (random) => `${pickWord(random)} OR ${pickWord(random)}`,
  (random) => `${pickWord(random)} -${pickWord(random)}`,
  (random) => `from:bench_member ${pickWord(random)}`,
  () => 'from:nobody council',
  (random) => `to:${random.pick(['mill_lane', 'ward7', 'jo_baker'])}`,
  (random) => `to:river_otter ${pickWord(random)}`,
  (random) => `date:${year(random)}-03-01..${year(random)}-08-31 ${pickWord(random)}`,
  (random) => `date:${year(random)}-05-17`,
  (random) => `kind:${random.pick(['post', 'reply', 'repost', 'quote'])} ${pickWord(random)}`,
  (random) => `kind:${random.pick(['reply', 'quote'])}`,
  () => 'has:media',
  (random) => `has:media ${pickWord(random)}`,
]

/** Of one to five letters. */
function prefix(random: Random): string {
  return `${pickWord(random).slice(0, 1 + random.below(5))}*`
}

const year = (random: Random) => 2015 + random.below(7)

export function makeSearches(count: number): string[] {
  const random = seededRandom(5)
  return Array.from({ length: count }, (_, number) => kinds[number % kinds.length]!(random))
}
