/** Words of the member that are no tweets, and texts that may never have been posted. */
import { expect, test } from 'vitest'
import { type Read, recordsOf } from './read-archive.ts'
import { postOf, readX, tweet } from './x-files.ts'

const only = ({ posts }: Read) => {
  expect(posts).toHaveLength(1)
  return posts[0]!
}

test('a community note is the member’s own comment on another post', async () => {
  const communityNote = {
    noteId: '1700000000000000501',
    tweetId: '1700000000000000400',
    userId: '550001',
    createdAt: '2024-03-09T12:00:00.000Z',
    summary: 'The figure is from 2019 &amp; was corrected: https://example.org/figures',
  }
  expect(only(await readX({ 'data/community-note.js': [{ communityNote }] }))).toMatchObject({
    nativeId: 'community-note-1700000000000000501',
    kind: 'comment',
    authorship: 'own',
    text: 'The figure is from 2019 & was corrected: https://example.org/figures',
    replyTo: { id: '1700000000000000400', handle: null },
    createdAt: Date.parse('2024-03-09T12:00:00Z'),
    links: ['https://example.org/figures'],
    notes: [expect.stringMatching(/^A community note, .* alias/)],
  })
})

test('ids and times that are numbers keep their digits', async () => {
  const file = `window.YTD.community_note.part0 = [ {"communityNote": {
    "noteId": 1700000000000000501, "tweetId": 1700000000000000401, "createdAt": 1709985600000, "summary": "No." } } ]`
  expect(only(await readX({ 'data/community-note.js': file }))).toMatchObject({
    nativeId: 'community-note-1700000000000000501',
    replyTo: { id: '1700000000000000401' },
    createdAt: 1709985600000,
  })
})

test('a comment on a broadcast is a comment, and has no id', async () => {
  const periscopeCommentsMadeByUser = {
    broadcastId: '1abc',
    byAccountId: '550001',
    createdAt: '2020-05-01T10:00:00.000Z',
    text: 'good evening all',
  }
  const read = await readX({ 'data/periscope-comments-made-by-user.js': [{ periscopeCommentsMadeByUser }] })
  expect(only(read)).toMatchObject({
    nativeId: null,
    kind: 'comment',
    text: 'good evening all',
    threadId: '1abc',
    createdAt: Date.parse('2020-05-01T10:00:00Z'),
    notes: ['A comment on a live broadcast.'],
  })
})

const article = { id: '77', title: 'On buses', createdAt: '2025-01-02T03:04:05.000Z' }
const body = 'First line.\nSecond line.'
test.each<[string, string, Record<string, unknown>]>([
  ['text in one field', 'article', { article: { ...article, text: body } }],
  [
    'paragraphs of X’s editor',
    'article',
    { article: { ...article, contentState: { blocks: blocks(body) } } },
  ],
  ['the older file', 'twitter-article', { twitterArticle: { ...article, plainText: body } }],
  ['no wrapper', 'article', { ...article, content: { blocks: blocks(body) } }],
])('an article: %s', async (_name, file, record) => {
  expect(only(await readX({ [`data/${file}.js`]: [record] }))).toMatchObject({
    nativeId: 'article-77',
    kind: 'post',
    authorship: 'own',
    text: `On buses\n\n${body}`,
    truncated: false,
  })
})

function blocks(text: string) {
  return text.split('\n').map((line) => ({ text: line, type: 'unstyled' }))
}

test('an article whose text is not found is its title, marked as cut; one without either is an issue', async () => {
  const read = await readX({ 'data/article.js': [{ article }, { article: { id: '78' } }] })
  expect(only(read)).toMatchObject({ text: 'On buses', truncated: true })
  expect(recordsOf(read, 'issue')).toMatchObject([{ path: 'data/article.js', code: 'unreadable' }])
})

test('a draft of an article is counted and is no post', async () => {
  const draft = { article: { ...article, text: 'unfinished', lifecycle: { value: '2', name: 'Draft' } } }
  const read = await readX({ 'data/article.js': [draft] })
  expect(read.posts).toEqual([])
  expect(recordsOf(read, 'skipped')).toMatchObject([{ what: 'Drafts of articles (1)', files: 1 }])
})

test('replies that X asked to think over are counted, never opened and no posts', async () => {
  const manifest = {
    userInfo: {},
    dataTypes: { replyPrompt: { files: [{ fileName: 'data/reply-prompt.js', count: '3' }] } },
  }
  const read = await readX({
    'data/manifest.js': `window.__THAR_CONFIG = ${JSON.stringify(manifest)}`,
    'data/reply-prompt.js': 'no JSON at all',
  })
  expect(read.posts).toEqual([])
  expect(recordsOf(read, 'skipped')).toMatchObject([
    {
      what: 'Replies that X asked to think over (3)',
      files: 1,
      why: expect.stringMatching(/never have been posted/),
    },
  ])
})

const versions = ['1766436400000000000', '1766436500000000000']
test.each<[string, string, unknown, RegExp[]]>([
  ['the first version', versions[0]!, { initial: { editTweetIds: versions } }, [/2 versions are known/]],
  [
    'a later version',
    versions[1]!,
    { edit: { initialTweetId: versions[0], editControlInitial: { editTweetIds: versions } } },
    [/^An edited version of post 1766436400000000000\.$/, /2 versions are known \(1766436400000000000, 17/],
  ],
  ['never edited', versions[0]!, { initial: { editTweetIds: [versions[0]] } }, []],
  ['of no kind known', versions[0]!, { initial: 'yes' }, []],
])('an edited post names its versions: %s', async (_name, id, edit_info, notes) => {
  const post = await postOf({ id_str: id, id, edit_info })
  expect(post.notes).toEqual(notes.map((note) => expect.stringMatching(note)))
})

test('headers of deleted posts in the form that X describes', async () => {
  const header = { tweetId: '1766436400000000000', deletedAt: 'Sat Mar 16 12:00:00 +0000 2024' }
  const read = await readX({
    'data/deleted-tweets.js': [tweet()],
    'data/deleted-tweet-headers.js': [{ tweet: header }],
  })
  expect(only(read)).toMatchObject({ deleted: true, deletedAt: Date.parse('2024-03-16T12:00:00Z') })
})

const said = (id: string) => ({
  messageCreate: { id, senderId: '9', text: 'hello', createdAt: '2024-03-01T10:00:00.000Z' },
})
const named = (name: string, day: string) => ({
  conversationNameUpdate: { initiatingUserId: '9', name, createdAt: `2024-03-${day}T10:00:00.000Z` },
})
test.each<[string, string, unknown[], string[]]>([
  [
    'with a name',
    'direct-messages-group',
    [named('New', '05'), said('1'), named('Old', '01')],
    ['Written in a group chat, last named “New”.'],
  ],
  ['without', 'direct-messages-group', [said('1')], ['Written in a group chat.']],
  ['two people', 'direct-messages', [said('1')], []],
])('a message says whether it was written in a group: %s', async (_name, file, messages, notes) => {
  const dmConversation = { conversationId: '123', messages }
  expect(only(await readX({ [`data/${file}.js`]: [{ dmConversation }] }, true)).notes).toEqual(notes)
})
