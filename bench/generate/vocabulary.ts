/** An invented vocabulary whose words are as unequally common as those of a language: rank r about 1/r as often as the first. */
import { type Random, seededRandom } from './random.ts'

const common =
  'the to and of a in is it you that for on was with at this be have are not we but so they all just what about my as out from up when your if or one can will there more do how time get who like no good know see people going now think day'.split(
    ' ',
  )
const topics =
  'council meeting bus library market ward vote budget school allotment canal bins potholes rent clinic strike pitch leaflet hustings minutes agenda motion branch turnout cycling parking nursery heating planning bridge'.split(
    ' ',
  )
const starts = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s sh sp st t tr v w y'.split(' ')
const middles = 'a e i o u ai ea ee oa ou'.split(' ')
const ends = 'b ck d ft g l ll lm m mp n nd ng p r rk rn s sh ss st t th x'.split(' ')

const size = 40_000

export const words: readonly string[] = makeWords()

function makeWords(): string[] {
  const random = seededRandom(11)
  const made = new Set([...common, ...topics])
  while (made.size < size) {
    let word = ''
    for (let syllables = 1 + random.below(3); syllables > 0; syllables--)
      word += random.pick(starts) + random.pick(middles) + random.pick(ends)
    made.add(word)
  }
  return [...made]
}

const logSize = Math.log(size)

export const pickWord = (random: Random): string => words[Math.floor(Math.exp(random.next() * logSize)) - 1]!
