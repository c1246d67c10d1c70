/** The member's own posts as files: current ones in two parts, deleted ones, and the full text of long ones. */
import { type DataFile, dataFile } from './data-file.ts'
import type { Draft } from './draft.ts'
import { entryPostId } from './expectations.ts'
import { handWrittenDrafts, templateDrafts } from './ordinary-posts.ts'
import type { Sample } from './read-sample.ts'
import { snowflake } from './snowflake.ts'
import { type BuiltPost, buildPost } from './tweet-record.ts'
import { xDate } from './x-text.ts'

/** Posts in tweets.js and tweets-part1.js together. */
export const POST_COUNT = 1500
const FIRST_PART = 1000

function entryDrafts(sample: Sample): Draft[] {
  const ids = new Map(sample.entries.map((entry) => [entry.id, entryPostId(entry)]))
  return sample.entries.map((entry) => {
    const parentId = entry.after && ids.get(entry.after)
    if (entry.after && !parentId)
      throw new Error(`${entry.id} continues ${entry.after}, which does not exist`)
    return {
      key: entry.id,
      id: entryPostId(entry),
      at: entry.at,
      kind: entry.replyTo || parentId ? 'reply' : entry.kind,
      text: entry.text,
      ...(entry.replyTo ? { replyTo: entry.replyTo } : {}),
      ...(parentId ? { parentId } : {}),
      ...(entry.of ? { of: entry.of } : {}),
      ...(entry.picture ? { picture: entry.picture } : {}),
    }
  })
}

/** A post from before snowflake ids: plain text, empty entities, nothing about edits. */
function oldestPost({ extras }: Sample): BuiltPost {
  const { id, at, text } = extras.oldest
  const tweet = {
    retweeted: false,
    source: 'web',
    entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
    display_text_range: ['0', String([...text].length)],
    favorite_count: '0',
    id_str: id,
    truncated: false,
    retweet_count: '0',
    id,
    created_at: xDate(at),
    favorited: false,
    full_text: text,
    lang: 'en',
  }
  return { id, at, tweet, media: null, note: null }
}

/** Newest first. */
export function everyPost(sample: Sample): BuiltPost[] {
  const { wrongDate } = sample.extras
  const written: Draft[] = [
    ...entryDrafts(sample),
    ...handWrittenDrafts(sample.ordinary),
    { key: 'wrong-date', id: snowflake(wrongDate.at, 'wrong-date'), kind: 'post', ...wrongDate },
  ]
  const filling = templateDrafts(POST_COUNT - written.length - 1, sample.templates, sample.people)
  const built = [...written, ...filling].map((draft) => buildPost(draft, sample.people, sample.member))
  return [oldestPost(sample), ...built].sort((a, b) => b.at - a.at)
}

/** X splits a long list into parts; here early, so that reading only the first part shows. */
export function postFiles(posts: readonly BuiltPost[]): DataFile[] {
  const tweets = posts.map(({ tweet }) => ({ tweet }))
  return [
    dataFile('tweets', tweets.slice(0, FIRST_PART), 0, 'data/tweets_media'),
    dataFile('tweets', tweets.slice(FIRST_PART), 1),
  ]
}

export function deletedFiles({ extras, member, people }: Sample): DataFile[] {
  const posts = extras.deleted.map((post, index) => {
    const key = `deleted:${index}`
    const id = snowflake(post.at, key)
    const { tweet } = buildPost({ key, id, at: post.at, kind: 'post', text: post.text }, people, member)
    return {
      tweet,
      header: {
        tweet_id: id,
        user_id: member.accountId,
        created_at: xDate(post.at),
        deleted_at: xDate(post.deletedAt),
      },
    }
  })
  return [
    dataFile(
      'deletedTweets',
      posts.map(({ tweet }) => ({ tweet })),
      0,
      'data/deleted_tweets_media',
    ),
    dataFile(
      'deletedTweetHeaders',
      posts.map(({ header }) => ({ tweet: header })),
    ),
  ]
}

export function noteFile(posts: readonly BuiltPost[]): DataFile {
  const notes = posts.filter(({ note }) => note !== null)
  return dataFile(
    'noteTweet',
    notes.map(({ id, at, note }) => {
      const moment = new Date(at).toISOString()
      const core = { styletags: [], urls: [], text: note, mentions: [], cashtags: [], hashtags: [] }
      // X gives a note an id of its own, which is nobody's post id.
      const noteTweetId = snowflake(at - 2000, `note:${id}`)
      const lifecycle = { value: '1', name: 'Active', originalName: 'Active', annotations: {} }
      return { noteTweet: { noteTweetId, updatedAt: moment, lifecycle, createdAt: moment, core } }
    }),
  )
}
