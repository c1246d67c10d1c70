/** Writes an X archive ZIP of any size in X's own layout, without ever holding it in memory. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { type GeneratedPost, generatePosts } from './posts.ts'

/** X splits its files near 100 MiB; at about 1.1 kB a tweet that is this many. */
const perPart = 90_000
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `mixIn`: texts that some of the posts say. */
export async function writeXArchive(
  file: string,
  count: number,
  mixIn: readonly string[] = [],
): Promise<void> {
  const zip = new yazl.ZipFile()
  const options = { mtime: new Date(0), compress: true, compressionLevel: 1 }
  const parts = Math.max(1, Math.ceil(count / perPart))
  const name = (part: number) => `data/tweets${part === 0 ? '' : `-part${part}`}.js`
  const files = Array.from({ length: parts }, (_, part) => ({
    fileName: name(part),
    globalName: `YTD.tweets.part${part}`,
    count: String(Math.min(perPart, count - part * perPart)),
  }))
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, options)
  add(
    'data/manifest.js',
    `window.__THAR_CONFIG = ${JSON.stringify({
      userInfo: { accountId: '42', userName: 'bench_member', displayName: 'Bench Member' },
      archiveInfo: { generationDate: '2026-01-01T00:00:00.000Z', isPartialArchive: false },
      dataTypes: { tweets: { mediaDirectory: 'data/tweets_media', files } },
    })}`,
  )
  add(
    'data/account.js',
    'window.YTD.account.part0 = [{"account":{"accountId":"42","username":"bench_member","accountDisplayName":"Bench Member","createdAt":"2013-01-01T00:00:00.000Z"}}]',
  )
  // One generator feeds all parts in turn: yazl reads them in order.
  const posts = generatePosts(count, undefined, mixIn)
  for (let part = 0; part < parts; part++) {
    const size = Math.min(perPart, count - part * perPart)
    zip.addReadStreamLazy(name(part), options, (callback) =>
      callback(null, Readable.from(partText(posts, part, size))),
    )
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

function* partText(posts: Generator<GeneratedPost>, part: number, size: number): Generator<string> {
  yield `window.YTD.tweets.part${part} = [`
  let batch = ''
  for (let n = 0; n < size; n++) {
    batch += `${n === 0 ? '' : ','}\n${JSON.stringify({ tweet: tweet(posts.next().value!) }, null, 1)}`
    if (batch.length > 200_000) {
      yield batch
      batch = ''
    }
  }
  yield `${batch}\n]`
}

function tweet(post: GeneratedPost): unknown {
  const links = post.withLink ? [link(post)] : []
  if (post.kind === 'quote') links.push(quoteLink(post))
  const text = [post.text, ...links.map((one) => one.url)].join(' ')
  return {
    edit_info: {
      initial: {
        editTweetIds: [post.id],
        editableUntil: new Date(post.at + 3_600_000).toISOString(),
        editsRemaining: '5',
        isEditEligible: true,
      },
    },
    retweeted: false,
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    entities: {
      hashtags: [],
      symbols: [],
      user_mentions:
        post.kind === 'reply' || post.kind === 'repost'
          ? [
              {
                name: post.handle,
                screen_name: post.handle,
                indices: ['0', '12'],
                id_str: '222000111',
                id: post.index % 9 === 0 ? '-1' : '222000111',
              },
            ]
          : [],
      urls: links,
    },
    display_text_range: ['0', String(text.length)],
    favorite_count: String(post.index % 50),
    id_str: post.id,
    truncated: false,
    retweet_count: '0',
    id: post.id,
    created_at: xDate(post.at),
    favorited: false,
    full_text: text,
    lang: 'en',
    ...(post.withPicture && { extended_entities: { media: [picture(post)] } }),
    ...(post.kind === 'reply' && {
      in_reply_to_status_id_str: post.parent,
      in_reply_to_status_id: post.parent,
      in_reply_to_user_id: '222000111',
      in_reply_to_user_id_str: '222000111',
      in_reply_to_screen_name: post.handle,
    }),
  }
}

const link = ({ index }: GeneratedPost) => ({
  url: `https://t.co/a${index}`,
  expanded_url: `https://news.example.org/story/${index}`,
  display_url: 'news.example.org/story',
  indices: ['0', '23'],
})
/** The archive lacks the file, as X's archives often do. */
const picture = ({ index }: GeneratedPost) => ({
  type: 'photo',
  url: `https://t.co/p${index}`,
  media_url_https: `https://pbs.twimg.com/media/${index}.jpg`,
})
const quoteLink = ({ index, handle, parent }: GeneratedPost) => ({
  url: `https://t.co/q${index}`,
  expanded_url: `https://x.com/${handle}/status/${parent}`,
  display_url: 'x.com/status',
  indices: ['0', '23'],
})

function xDate(ms: number): string {
  const date = new Date(ms)
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${date.toISOString().slice(11, 19)} +0000 ${date.getUTCFullYear()}`
}
