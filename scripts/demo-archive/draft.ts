/** A post before X's form: what it says, to whom, and what hangs on it. */
import type { Picture } from './shapes.ts'

export interface Draft {
  /** Names the post for seeding; never shown. */
  key: string
  id: string
  /** ms UTC */
  at: number
  kind: 'post' | 'reply' | 'repost' | 'quote'
  text: string
  replyTo?: string
  /** The post answered, where it is one of the member's own. */
  parentId?: string
  /** Whose post is reposted or quoted. */
  of?: string
  picture?: Picture
  /** Name of a video; `absent` ones have no file in the archive. */
  video?: string
  /** Overrides the date as written, for the impossible one. */
  createdAt?: string
}
