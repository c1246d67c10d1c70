/** The words on screen for the closed lists of the model. */
import type {
  Authorship,
  ClauseInfo,
  Decision,
  Ground,
  IssueCode,
  PostKind,
  PostRow,
} from '../../shared/model.ts'

export const authorshipWords: Record<Authorship, string> = {
  own: 'Own words',
  quote: 'Own words on a quoted post',
  repost: 'Repost of others’ words',
  like: 'Like of others’ words',
}

export const kindWords: Record<PostKind, { one: string; many: string }> = {
  post: { one: 'post', many: 'posts' },
  reply: { one: 'reply', many: 'replies' },
  repost: { one: 'repost', many: 'reposts' },
  quote: { one: 'quote', many: 'quotes' },
  comment: { one: 'comment', many: 'comments' },
  message: { one: 'private message', many: 'private messages' },
  like: { one: 'like', many: 'likes' },
}

export const verdictWords: Record<Decision['verdict'] | 'open', string> = {
  breach: 'Breach',
  'no-breach': 'No breach',
  unsure: 'Unsure',
  open: 'Not decided',
  withdrawn: 'Withdrawn',
}

export const groundWords: Record<Ground, string> = {
  gender: 'Gender',
  race: 'Race',
  religion: 'Religion',
  age: 'Age',
  'sexual-orientation': 'Sexual orientation',
  'gender-identity': 'Gender identity',
  disability: 'Disability',
}

export const statusWords: Record<ClauseInfo['status'], string> = {
  checked: 'Checked',
  none: 'A principle; no check',
  planned: 'Check planned',
  workflow: 'For people to do',
  umbrella: 'Served by other clauses',
}

export const issueWords: Record<IssueCode, string> = {
  absent: 'Missing from the archive',
  unreadable: 'Could not be read',
  skipped: 'Left out',
  'unknown-file': 'Unknown file',
}

/** "@handle", else the name, else a word for neither. */
export function accountWord({ handle, name }: { handle: string | null; name?: string | null }): string {
  return handle ? `@${handle.replace(/^@/, '')}` : (name ?? 'an unnamed account')
}

/** "Repost of @jo": what the post is, and whose words it holds. */
export function describeKind({ kind, original, replyTo }: PostRow): string {
  const word = kindWords[kind].one
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  if (original?.handle && kind !== 'reply') return `${title} of ${accountWord(original)}`
  if (replyTo?.handle) return `${title} to ${accountWord(replyTo)}`
  return title
}
