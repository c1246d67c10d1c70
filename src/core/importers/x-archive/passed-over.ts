/** What the import report says of an X archive besides its posts: counts against the manifest, and files not read with the reason. */
import type { ImportRecord } from '../importer.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import type { Role } from './layout.ts'
import type { Reading } from './reading.ts'

/** Files of posts, whose absence must not go unsaid. */
const postFile =
  /\/(tweets?|deleted-tweets?|note-tweet|community-tweet|twitter-circle-tweet|like)(-part\d+)?\.js$/

export function* controls({ manifest, found, archive }: Reading): Generator<ImportRecord> {
  const members = new Set(archive.members.map((member) => member.path))
  for (const [path, expected] of manifest?.counts ?? []) {
    const count = found.get(path) ?? found.get(path.replace(/^data\//, ''))
    if (count !== undefined) yield { type: 'control', what: path, expected, found: count }
    else if (expected > 0 && postFile.test(path) && !members.has(path)) {
      yield { type: 'control', what: path, expected, found: 0 }
      yield {
        type: 'issue',
        path,
        position: null,
        code: 'absent',
        message: `${path} is named in the manifest but is not in the archive.`,
      }
    }
  }
}

/** Role, what it is, why it is not read. */
const reasons: readonly [Role, string, string][] = [
  [
    'private',
    'Private categories (advertising, addresses of devices, contacts, sign-in data)',
    'They say nothing about conduct and are never opened.',
  ],
  [
    'reply-prompts',
    'Replies that X asked to think over',
    'What is in them may never have been posted, so it is no post and is not checked. They are never opened.',
  ],
  [
    'bot-chats',
    'Chats with a bot',
    'They were written to a machine and never posted. They are never opened.',
  ],
  ['not-needed', 'Lists of accounts and settings', 'They hold no posts.'],
]

export function* passedOver({ archive, layout, manifest, context }: Reading): Generator<ImportRecord> {
  const messages = layout.files('messages').length
  if (messages > 0 && !context.messages) {
    yield {
      type: 'skipped',
      what: 'Direct messages',
      files: messages,
      why: 'Private messages are read only when the officer asks for them.',
    }
  }
  for (const [role, what, why] of reasons) {
    const files = layout.files(role)
    const stated = files.reduce((sum, { path }) => sum + (manifest?.counts.get(path) ?? 0), 0)
    const counted = role === 'reply-prompts' && stated > 0 ? ` (${stated.toLocaleString('en-GB')})` : ''
    if (files.length > 0) yield { type: 'skipped', what: what + counted, files: files.length, why }
  }
  yield* junkSkipped(archive)
  for (const path of layout.unknown) yield unknownFile(path)
}
