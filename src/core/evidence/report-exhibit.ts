/** One exhibit as the report prints it, as finished words. Pure. */

import type { ClauseInfo, Decision, MissingPost, PostMedia, PostRow, ThreadPost } from '../../shared/model.ts'
import { clauseColour } from '../../shared/palette.ts'
import { platformWord } from '../../shared/platforms.ts'
import { strengthWord } from '../../shared/strength.ts'
import { inline, isRightToLeft } from './direction.ts'
import { authorshipWords, capital, exhibitName, number, plural, rawFile, verdictWords } from './names.ts'
import type { PackExhibit, PackFlag } from './pack.ts'
import { passages, splitRuns } from './passages.ts'
import { inUtc, inZone } from './times.ts'

export type Pair = [label: string, value: string]

/** What the report can show of the exhibits. */
export interface Shown {
  /** Media in the pack: SHA-256 to path inside the bag. */
  files: ReadonlyMap<string, string>
  /** Pictures that can be drawn: SHA-256 to the name under which the template finds them. */
  pictures: ReadonlyMap<string, string>
  /** How many characters of a text no font can show. */
  lost(text: string): number
}

export function exhibitData(
  { number: n, note, post, flags, exemptions, thread }: PackExhibit,
  clauses: ReadonlyMap<string, ClauseInfo>,
  zone: string,
  shown: Shown,
) {
  return {
    name: exhibitName(n),
    title: `${exhibitName(n)}: ${kindWords[post.kind]} on ${platformWord(post.platform)}, ${post.createdAt === null ? 'undated' : inZone(post.createdAt, zone).replace(/, .*/, '')}`,
    note: inline(note),
    badges: badges(post),
    warning: post.contentWarning === null ? null : inline(post.contentWarning),
    blank: blank(post.text),
    rightToLeft: isRightToLeft(post.text),
    runs: splitRuns(
      post.text,
      flags.flatMap((flag) => flag.spans),
    ),
    facts: postFacts(post, zone),
    notes: [...lostNote(shown.lost(post.text)), ...post.notes],
    thread: thread.filter((one) => one.relation !== 'self').map((one) => threadPost(one, zone)),
    media: post.attachments.map((one) => mediaData(one, shown)),
    flags: flags.map((flag) => ({
      title: `Clause ${flag.clause}${clauses.has(flag.clause) ? `, ${clauses.get(flag.clause)!.title}` : ''}${flag.ground ? ` (${flag.ground})` : ''}`,
      colour: clauseColour(flag.clause).light,
      paragraph: clauses.get(flag.clause)?.paragraph ?? null,
      strength: strengthWord(flag.strength),
      check: `${flag.check} version ${flag.checkVersion}`,
      passages: passages(post.text, flag.spans),
      reason: inline(flag.reason),
      decision: flag.decision
        ? decisionWords(flag.decision, zone)
        : 'Open: nobody has decided on this flag yet.',
      decided: flag.decision !== null,
      history: flag.history.length > 1 ? flag.history.map((step) => decisionWords(step, zone)) : [],
      pattern: patternLines(flag, zone),
    })),
    exemptions: exemptions.map((one) => ({
      clause: one.clause,
      passages: passages(post.text, one.spans),
      reason: inline(one.reason),
    })),
    sources: post.sources.map(
      (source, index) =>
        [
          ['Archive', source.archive],
          ['Its SHA-256', source.archiveSha256],
          [
            'Place',
            `${source.path}, ${source.offset === null ? `record ${number(source.index + 1)}` : `byte ${number(source.offset)}`}`,
          ],
          ['Raw record', `data/${rawFile(n, source, index)}`],
        ] satisfies Pair[],
    ),
  }
}

/** Posts of one pattern that the report prints; the rest stand in the data. */
const patternShown = 40

function patternLines({ patternPosts }: PackFlag, zone: string): string[] {
  const lines = patternPosts
    .slice(0, patternShown)
    .map(
      (post) =>
        `${post.createdAt === null ? 'undated' : inZone(post.createdAt, zone)}, ${accountName(post.account)}, post ${post.id}: ${inline(post.text)}`,
    )
  const more = patternPosts.length - lines.length
  return more > 0 ? [...lines, `and ${number(more)} more, all in data/exhibits.json`] : lines
}

function mediaData({ sha256, mime, bytes, alt }: PostMedia, { files, pictures }: Shown) {
  const file = sha256 === null ? undefined : files.get(sha256)
  const picture = sha256 === null ? undefined : pictures.get(sha256)
  const damaged = picture === undefined && mime?.startsWith('image/')
  return {
    picture: picture ?? null,
    alt: alt ?? 'A picture for which the archive gives no description',
    caption:
      file === undefined
        ? missingMedia(sha256)
        : `${mime ?? 'A file of an unknown kind'}, ${plural(bytes ?? 0, 'byte')}${damaged ? '; it cannot be shown as a picture' : ''}`,
    file: file === undefined ? null : `data/${file}`,
    described: alt === null ? null : inline(alt),
  }
}

/** Never received, or received and not to be had now: not the same thing to a panel. */
const missingMedia = (sha256: string | null): string =>
  sha256 === null
    ? 'A media file that the archive does not hold'
    : `A media file that was received (SHA-256 ${sha256}) and that the case cannot supply now`

/** What stands in the place of a text that shows nothing. */
function blank(text: string): string | null {
  if (text === '') return 'This post has no text in the archive.'
  return /\S/.test(text) ? null : 'The text of this post is only spaces and line breaks.'
}

/** The reader must know where the paper falls short of the data. */
function lostNote(count: number): string[] {
  if (count === 0) return []
  const which = count === 1 ? 'One character' : `${number(count)} characters`
  return [
    `${which} of this post cannot be shown in this report and ${count === 1 ? 'stands' : 'stand'} as \uFFFD. The exact text is in data/exhibits.json.`,
  ]
}

const kindWords: Record<PostRow['kind'], string> = {
  post: 'post',
  reply: 'reply',
  repost: 'repost',
  quote: 'quote post',
  comment: 'comment',
  message: 'private message',
  like: 'like',
}

function badges(post: PostRow): string[] {
  const found = [authorshipWords[post.authorship]]
  if (!post.account.isRespondent) found.push('another person’s post')
  if (post.deleted) found.push('deleted by the account')
  if (post.truncated) found.push('cut short in the archive')
  if (post.visibility !== 'public' && post.visibility !== 'unknown')
    found.push(`visibility: ${post.visibility}`)
  return found.map(capital)
}

const visibilityWords: Record<PostRow['visibility'], string> = {
  public: 'public',
  unlisted: 'unlisted: open, but kept out of public lists',
  followers: 'followers only',
  direct: 'direct: the people it was sent to',
  unknown: 'the archive does not say',
}

function postFacts(post: PostRow, zone: string): Pair[] {
  const facts: Pair[] = [['Account', accountName(post.account)]]
  if (post.createdAt === null) facts.push(['Time', 'No date that can be read'])
  else
    facts.push([
      'Time',
      `${inZone(post.createdAt, zone)} (${inUtc(post.createdAt)})${post.zoneKnown ? '' : '; the archive gives no zone'}`,
    ])
  if (post.createdRaw !== null) facts.push(['Time as received', post.createdRaw])
  if (post.deletedAt !== null)
    facts.push(['Deleted', `${inZone(post.deletedAt, zone)} (${inUtc(post.deletedAt)})`])
  if (post.replyTo)
    facts.push([
      'In reply to',
      [post.replyTo.handle && `@${post.replyTo.handle}`, post.replyTo.id && `post ${post.replyTo.id}`]
        .filter(Boolean)
        .join(', '),
    ])
  if (post.original)
    facts.push([
      'Original',
      [
        post.original.handle && `@${post.original.handle}`,
        post.original.url ?? (post.original.id && `post ${post.original.id}`),
      ]
        .filter(Boolean)
        .join(', '),
    ])
  facts.push(['Visibility', visibilityWords[post.visibility]])
  facts.push(['Post id', post.id])
  if (post.url) facts.push(['Address', post.url])
  return facts
}

const accountName = ({ handle, name }: PostRow['account']) =>
  [handle && `@${handle}`, name && inline(name)].filter(Boolean).join(', ') || 'not named in the archive'

function threadPost(one: ThreadPost | MissingPost, zone: string) {
  if ('post' in one) {
    const { post } = one
    const relation = one.relation === 'parent' ? 'Before it' : 'In reply'
    return {
      missing: false,
      head: `${relation}: ${accountName(post.account)}, ${post.createdAt === null ? 'undated' : inZone(post.createdAt, zone)}`,
      rightToLeft: isRightToLeft(post.text),
      text: post.text,
    }
  }
  const who = one.handle ? ` by @${one.handle}` : ''
  const what = one.relation === 'missing-parent' ? 'The post this replies to' : 'The original post'
  return {
    missing: true,
    head: `${what}${who} is not in the archives of this case${one.id ? ` (id ${one.id})` : ''}.`,
    rightToLeft: false,
    text: '',
  }
}

function decisionWords({ verdict, reason, by, at }: Decision, zone: string): string {
  const who = by ? ` by ${inline(by)}` : ''
  return `${capital(verdictWords[verdict])}${who}, ${inZone(at, zone)}${reason ? `: ${inline(reason)}` : ''}`
}
