/** Invented posts of any number, with the shares of replies, reposts, quotes and links that archives have. */
import { type Random, seededRandom } from './random.ts'
import { pickWord } from './vocabulary.ts'

const endings = [
  '😀🎉',
  'café at ten ☕',
  'naïve of me',
  '#localpolitics',
  '#MillLane2024',
  '&amp; so on',
  '…?',
]
const handles = ['mill_lane', 'river_otter', 'pine_marten', 'councilwatch', 'jo_baker', 'ward7']

export interface GeneratedPost {
  index: number
  id: string
  /** ms UTC */
  at: number
  kind: 'post' | 'reply' | 'repost' | 'quote'
  text: string
  handle: string
  parent: string
  withLink: boolean
  withPicture: boolean
}

const firstMoment = Date.parse('2014-01-01T00:00:00Z')
const step = 311_000

/** Every `mixEvery`th post says one of the given texts instead. */
export const mixEvery = 16

export function* generatePosts(
  count: number,
  seed = 7,
  mixIn: readonly string[] = [],
): Generator<GeneratedPost> {
  const random = seededRandom(seed)
  for (let index = 0; index < count; index++) {
    const post = onePost(index, random)
    const said = index % mixEvery === 0 ? mixIn[(index / mixEvery) % mixIn.length] : undefined
    yield said === undefined ? post : { ...post, kind: 'post', text: said }
  }
}

function onePost(index: number, random: Random): GeneratedPost {
  const at = firstMoment + index * step + random.below(60) * 1000
  const dice = random.next()
  const kind = dice < 0.5 ? 'post' : dice < 0.78 ? 'reply' : dice < 0.95 ? 'repost' : 'quote'
  const parts = Array.from({ length: 4 + random.below(24) }, () => pickWord(random))
  if (random.next() < 0.4) parts.push(random.pick(endings))
  const handle = random.pick(handles)
  const body = parts.join(' ')
  const text = kind === 'reply' ? `@${handle} ${body}` : kind === 'repost' ? `RT @${handle}: ${body}…` : body
  return {
    index,
    id: snowflake(at, index),
    at,
    kind,
    text,
    handle,
    parent: snowflake(at - 90_000, index),
    withLink: random.next() < 0.3,
    withPicture: random.next() < 0.08,
  }
}

/** An id whose time part agrees with the moment. */
function snowflake(ms: number, sequence: number): string {
  return String((BigInt(ms - 1_288_834_974_657) << 22n) + BigInt(sequence & 0xfff))
}
