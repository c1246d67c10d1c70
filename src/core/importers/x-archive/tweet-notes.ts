/** The sentences a reviewer should read beside a tweet. Pure. */
import { textsOf } from '../fields.ts'
import type { Tweet } from './tweet.ts'

export const cutRepost =
  'The archive holds only the beginning of this repost. The words are those of the account reposted.'
export const cutLongPost = 'The archive holds only the beginning of this long post.'

interface Known {
  place: string | undefined
  cut: 'repost' | 'long post' | null
  /** Why the date cannot be right. */
  doubt: string | null
}

export function tweetNotes(tweet: Tweet, id: string, { place, cut, doubt }: Known): string[] {
  const notes: string[] = []
  if (place) notes.push(place)
  if (cut) notes.push(cut === 'repost' ? cutRepost : cutLongPost)
  if (doubt) notes.push(doubt)
  const edit = tweet.edit_info?.edit
  const first = edit?.initialTweetId
  if (typeof first === 'string' && first !== id) notes.push(`An edited version of post ${first}.`)
  const versions = tweet.edit_info?.initial?.editTweetIds ?? edit?.editControlInitial?.editTweetIds
  if (versions && versions.length > 1) {
    const ids = textsOf(versions)
    notes.push(`This post was edited: ${ids.length} versions are known (${ids.join(', ')}).`)
  }
  return notes
}
