/** A made-up pack: invented people, nasty texts, every kind of post and attachment. */
import { createHash } from 'node:crypto'
import type { MediaSource, PackContent, PackExhibit } from '../../src/core/evidence/pack.ts'
import type { PostMedia, Span } from '../../src/shared/model.ts'
import { caseParts } from './fixture-case.ts'
import { exhibit, flag, plainRow } from './fixture-exhibit.ts'
import { nastyTexts } from './nasty-texts.ts'
import { squarePng } from './png.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const files = {
  picture: squarePng(96, [200, 150, 40]),
  misnamed: squarePng(48, [40, 120, 90]),
  broken: squarePng(96, [10, 10, 10]).subarray(0, 120),
  video: Buffer.concat([
    Buffer.from([0, 0, 0, 20]),
    Buffer.from('ftypisom\0\0\0\0isom'),
    Buffer.alloc(400, 7),
  ]),
  lost: Buffer.from('the case lost this file'),
}

const attachment = (name: keyof typeof files, mime: string, alt: string | null): PostMedia => ({
  sha256: sha256(files[name]),
  mime,
  bytes: files[name].length,
  alt,
  path: `data/tweets_media/${name}`,
})

const held = new Map(
  Object.entries(files)
    .filter(([name]) => name !== 'lost')
    .map(([, bytes]) => [sha256(bytes), bytes]),
)

export const media: MediaSource = async (sum) => held.get(sum) ?? null

const withMedia: PostMedia[] = [
  attachment('picture', 'image/png', 'A yellow square, *not* #markup, with a dark border'),
  attachment('misnamed', 'image/jpeg', null),
  attachment('broken', 'image/png', 'A picture that is cut short'),
  attachment('video', 'video/mp4', null),
  attachment('lost', 'image/png', 'A picture that cannot be read any more'),
  { sha256: null, mime: null, bytes: null, alt: 'A picture the archive does not hold', path: null },
]

const flagged = 'You are a total waste of space, Dana Quill, and a liar. Resign.'
const spans: Span[] = [
  [8, 28],
  [14, 40],
  [20, 20],
  [46, 52],
]

const special: PackExhibit[] = [
  exhibit(1, plainRow(flagged, { kind: 'reply', replyTo: { id: '90', handle: 'dana_quill' } }), {
    note: 'Chosen because it names a person.\nSecond line, with #markup and مرحبا in it.',
    flags: [
      flag('8-personal-attack', {
        spans,
        strength: 0.85,
        history: [
          ['breach', 'It is about the person, not the view.'],
          ['withdrawn', ''],
          ['no-breach', 'Read again with the thread: = not a heading, *not bold*.'],
        ],
      }),
      flag('4-hateful', { ground: 'disability', strength: 0.4, spans: [[0, flagged.length]] }),
    ],
    exemptions: [
      { clause: '11-sexualised', check: 'sexualised', reason: 'An idiom, let stand.', spans: [[0, 3]] },
      { clause: '4-intimidation', check: 'intimidation', reason: 'Nothing is threatened.', spans: [] },
    ],
    thread: [
      { relation: 'missing-parent', id: '80', handle: null, url: null },
      { relation: 'parent', post: plainRow('The post it answers.\nWith two lines.', { id: '90' }) },
      { relation: 'self', post: plainRow(flagged) },
      { relation: 'reply', post: plainRow(nastyTexts.Arabic!, { id: '91' }) },
      { relation: 'missing-original', id: null, handle: 'gone', url: null },
    ],
  }),
  exhibit(
    2,
    plainRow('', { kind: 'repost', authorship: 'repost', original: { id: '7', url: null, handle: 'gone' } }),
  ),
  exhibit(
    3,
    plainRow('This one was cut short and deleted', {
      deleted: true,
      truncated: true,
      deletedAt: 1_700_000_500_000,
    }),
  ),
  exhibit(
    4,
    plainRow('No date can be read.', {
      createdAt: null,
      createdRaw: 'the 40th of \u0007May',
      zoneKnown: false,
    }),
  ),
  exhibit(5, plainRow('Six files hang on this post.', { contentWarning: 'pictures; صور' }), {
    attachments: withMedia,
  }),
  exhibit(
    6,
    plainRow('A private message.', {
      kind: 'message',
      visibility: 'direct',
      account: { id: 2, handle: null, name: '\u202eevil\u202c #name', isRespondent: false },
    }),
  ),
]

const nasty = Object.entries(nastyTexts).map(([name, text], index) =>
  exhibit(special.length + index + 1, plainRow(text), {
    note: name,
    flags:
      index % 3 === 0
        ? [flag('4-hateful', { spans: [[Math.min(3, text.length), Math.min(60, text.length)]] })]
        : [],
  }),
)

/** `change` replaces whole parts. */
export function packContent(change: Partial<PackContent> = {}): PackContent {
  return { ...caseParts(), exhibits: [...special, ...nasty], ...change }
}
