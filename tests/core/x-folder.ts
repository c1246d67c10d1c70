/** Writes X archives as folders, small or large, for tests that need one with known posts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SmallTweet {
  id: string
  text: string
  at?: string
  replyTo?: string
}

export function tweet({ id, text, at = 'Sat Mar 09 12:00:00 +0000 2024', replyTo }: SmallTweet): unknown {
  return {
    tweet: {
      id,
      id_str: id,
      full_text: text,
      created_at: at,
      truncated: false,
      lang: 'en',
      entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
      ...(replyTo && { in_reply_to_status_id_str: replyTo, in_reply_to_screen_name: 'someone' }),
    },
  }
}

/** Snowflake id of a moment, so that id and date agree. */
export function tweetId(ms: number, sequence = 0): string {
  return String((BigInt(ms - 1_288_834_974_657) << 22n) + BigInt(sequence))
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as X writes it. */
export function xDate(ms: number): string {
  const date = new Date(ms)
  const clock = date.toISOString().slice(11, 19)
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${clock} +0000 ${date.getUTCFullYear()}`
}

export function writeXFolder(folder: string, tweets: readonly SmallTweet[]): string {
  mkdirSync(join(folder, 'data'), { recursive: true })
  const write = (name: string, global: string, value: unknown) =>
    writeFileSync(
      join(folder, 'data', name),
      `window.YTD.${global}.part0 = ${JSON.stringify(value, null, 1)}`,
    )
  write('account.js', 'account', [
    {
      account: {
        accountId: '42',
        username: 'member',
        accountDisplayName: 'A Member',
        createdAt: '2020-01-01T00:00:00.000Z',
      },
    },
  ])
  write('tweets.js', 'tweets', tweets.map(tweet))
  return folder
}

/** An archive that takes long enough to be stopped half-way. */
export function manyTweets(count: number): SmallTweet[] {
  const start = Date.parse('2023-01-01T00:00:00Z')
  return Array.from({ length: count }, (_, n) => {
    const ms = start + n * 60_000
    return { id: tweetId(ms), text: `Post number ${n} about the bus to the market`, at: xDate(ms) }
  })
}
