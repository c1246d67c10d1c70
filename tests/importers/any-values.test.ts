/** Whatever stands in the fields of a record, it becomes a post of the agreed shape or none; nothing crashes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readMessage as readDiscord } from '../../src/core/importers/discord/message.ts'
import { readMessage as readSavedDiscord } from '../../src/core/importers/discord-chat-exporter/message.ts'
import type { PostRecord } from '../../src/core/importers/importer.ts'
import { type Activity, readActivity, readLike } from '../../src/core/importers/mastodon/note.ts'
import { readMessage as readSnapchat } from '../../src/core/importers/snapchat/message.ts'
import { readMessage as readTelegram } from '../../src/core/importers/telegram/message.ts'
import { messageIds } from '../../src/core/importers/telegram/message-ids.ts'
import { readStory } from '../../src/core/importers/telegram/story.ts'
import { readGrailbirdRecord } from '../../src/core/importers/x-archive/grailbird.ts'
import { readLayout } from '../../src/core/importers/x-archive/layout.ts'
import { readLike as readXLike } from '../../src/core/importers/x-archive/likes.ts'
import { NoteTweets } from '../../src/core/importers/x-archive/note-tweets.ts'
import { readTweet, type Tweet } from '../../src/core/importers/x-archive/tweet.ts'
import { authorships, postKinds, visibilities } from '../../src/shared/model.ts'

const words = z.string().nullable()
const time = z.number().int().nullable()
const shape = z.strictObject({
  type: z.literal('post'),
  nativeId: words,
  kind: z.enum(postKinds),
  authorship: z.enum(authorships),
  account: z.strictObject({ nativeId: words, handle: words, name: words }).nullable(),
  text: z.string(),
  contentWarning: words,
  lang: words,
  createdAt: time,
  createdRaw: words,
  precision: z.enum(['ms', 's', 'minute', 'day']).nullable(),
  zoneKnown: z.boolean(),
  url: words,
  visibility: z.enum(visibilities),
  truncated: z.boolean(),
  deleted: z.boolean(),
  deletedAt: time,
  replyTo: z.strictObject({ id: words, handle: words }).nullable(),
  original: z.strictObject({ id: words, url: words, handle: words }).nullable(),
  threadId: words,
  mentions: z.array(z.strictObject({ handle: z.string(), id: words, name: words })),
  links: z.array(z.string()),
  media: z.array(z.strictObject({ path: words, alt: words, url: words })),
  notes: z.array(z.string()),
  source: z.object({ path: z.string(), index: z.number(), raw: z.string() }),
  moreSources: z.array(z.object({ path: z.string() })),
})

const names = {
  tweet:
    'id_str id full_text text created_at lang in_reply_to_status_id_str in_reply_to_status_id in_reply_to_user_id_str in_reply_to_screen_name deleted_at entities extended_entities edit_info retweeted_status user urls user_mentions media url expanded_url media_url_https video_info variants bitrate content_type screen_name name initial edit editTweetIds initialTweetId',
  activity:
    'id type published to cc object url content contentMap summary inReplyTo conversation tag attachment oneOf quote updated name href Mention Create Announce',
  like: 'tweetId fullText expandedUrl',
  telegram:
    'id type date date_unixtime edited edited_unixtime from from_id text text_entities href user_id reply_to_message_id reply_to_peer_id forwarded_from forwarded_from_id saved_from photo file media sticker_emoji poll question answers via_bot author location_information place_name contact_information rich_message blocks items link blockquote mention_name',
  discord: 'ID Timestamp Contents Attachments',
  savedDiscord:
    'id type timestamp timestampEdited content author name discriminator nickname isBot reference messageId forwardedMessage attachments url stickers sourceUrl embeds title description mentions Reply Forward',
  snapchat:
    'From To Created Content Text IsSender Media+Type Created(microseconds) Conversation+Title Media+IDs',
  note: 'noteTweetId createdAt core text urls mentions url expandedUrl screenName',
}

/** Records of fields that the importer looks for (`+` is a space in a name), with values of every kind, deep enough for lists of objects. */
function records(fields: string): fc.Arbitrary<Record<string, unknown>> {
  const known = fields.split(' ').map((name) => name.replaceAll('+', ' '))
  const { record } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(
        null,
        true,
        5,
        -1,
        1e300,
        '',
        'x',
        '-1',
        'Create',
        'Announce',
        'https://x.com/a/status/5',
      ),
      fc.constantFrom(
        'Sat Mar 09 12:00:00 +0000 2024',
        '2024-05-01T08:00:00.5Z',
        'RT @a: b…',
        'x… https://t.co/a',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('record'),
    ),
    record: fc.dictionary(fc.constantFrom(...known), tie('value'), { maxKeys: 8 }),
  }))
  return record as fc.Arbitrary<Record<string, unknown>>
}

const sourceOf = (value: unknown) => ({ path: 'a', offset: 0, index: 0, raw: JSON.stringify(value) })
const setting = { layout: readLayout([]), mediaFolders: ['tweets_media'], visibility: 'public' as const }
const telegramChat = {
  name: 'Ward Seven',
  kind: { prefix: 'user' as const, visibility: 'public' as const },
  peer: 'user5',
  isChannel: true,
}
const telegramSetting = () => ({
  chat: telegramChat,
  ids: messageIds(telegramChat),
  owner: ['user5'],
  timezone: 'UTC',
  find: () => null,
})
const discordChannel = { id: '7', isOpen: true, server: '6', place: 'general' }
const longText = 'The footbridge report has nine parts, and I read them all.'

type Make = (value: Record<string, unknown>) => PostRecord | null
test.each<[string, string, Make]>([
  [
    'a tweet',
    names.tweet,
    (value) => readTweet({ id_str: '5', full_text: 'x', ...value } as Tweet, sourceOf(value), setting),
  ],
  [
    'a tweet of a monthly file',
    names.tweet,
    (value) => readGrailbirdRecord({ value, source: sourceOf({ id: 5, text: 'x', ...value }) }, setting),
  ],
  [
    'a like on X',
    names.like,
    (value) => readXLike({ value: { tweetId: '5', ...value }, source: sourceOf(value) }),
  ],
  [
    'a long text on X',
    names.note,
    (value) => {
      const notes = new NoteTweets()
      const core = { text: longText, ...(value.core as object) }
      notes.add({ value: { noteTweetId: '5', ...value, core }, source: sourceOf(value) })
      return [...notes.left()][0] ?? null
    },
  ],
  [
    'an activity of Mastodon',
    names.activity,
    (value) =>
      readActivity(
        { type: 'Create', ...value, object: { id: 'a:1', ...(value.object as object) } } as Activity,
        sourceOf(value),
        { followers: null, media: () => null },
      ),
  ],
  [
    'a message on Telegram',
    names.telegram,
    (value) => readTelegram({ id: 5, ...value }, sourceOf(value), telegramSetting()),
  ],
  [
    'a story on Telegram',
    names.telegram,
    (value) => readStory({ media: 'a.jpg', ...value }, sourceOf(value), () => null),
  ],
  [
    'a message of a Discord package',
    names.discord,
    (value) => readDiscord({ ID: '5', ...value }, sourceOf(value), discordChannel),
  ],
  [
    'a message saved from Discord',
    names.savedDiscord,
    (value) => readSavedDiscord({ id: '5', ...value }, sourceOf(value), discordChannel, () => null),
  ],
  [
    'a message on Snapchat',
    names.snapchat,
    (value) =>
      readSnapchat({ From: 'x', ...value }, sourceOf(value), {
        list: 'Sent Saved Chat History',
        owner: null,
        find: () => [],
      }),
  ],
  ['a like on Mastodon', names.like, (value) => readLike(JSON.stringify(value), sourceOf(value))],
])('%s', (_name, fields, make) => {
  let made = 0
  fc.assert(
    fc.property(records(fields), (value) => {
      const post = make(value)
      if (post === null) return
      made++
      expect(shape.safeParse(post).error?.message).toBeUndefined()
    }),
    { numRuns: 300 },
  )
  expect(made).toBeGreaterThan(20)
})
