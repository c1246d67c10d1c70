/** Direct messages: closed unless the officer asks. */
import { describe, expect, test } from 'vitest'
import { idsOf, open, readArchive, recordsOf, watched } from './read-archive.ts'
import { numbered, readX, tweet, writeX } from './x-files.ts'

describe('direct messages', () => {
  const message = (id: string, senderId: string, fields: object = {}) => ({
    messageCreate: { id, senderId, text: 'hello', createdAt: '2024-03-02T10:00:00.000Z', ...fields },
  })
  const conversation = (messages: unknown[]) => ({ dmConversation: { conversationId: '1-2', messages } })
  const files = {
    'data/tweets.js': [numbered('1')],
    'data/direct-messages.js': [conversation([message('11', '550001'), message('12', '7')])],
    'data/direct-messages-group.js': [
      conversation([
        { participantsJoin: { userIds: ['7'] } },
        message('13', '7'),
        { messageCreate: { id: '14' } },
      ]),
    ],
  }

  test('are not even opened unless asked for', async () => {
    const { archive, opened } = watched(await open(writeX(files)))
    const read = await readArchive(archive)
    expect(idsOf(read)).toEqual(['1'])
    expect(recordsOf(read, 'skipped')).toMatchObject([{ what: 'Direct messages', files: 2 }])
    expect([...opened].filter((path) => path.includes('direct'))).toEqual([])
  })

  test('are one post a message, with the sender; what is no message is passed over, what is broken is said', async () => {
    const read = await readX(files, true)
    const messages = read.posts.filter((post) => post.kind === 'message')
    expect(
      messages.map((post) => [post.nativeId, post.account?.nativeId ?? 'owner', post.visibility]),
    ).toEqual([
      ['13', '7', 'direct'],
      ['11', 'owner', 'direct'],
      ['12', '7', 'direct'],
    ])
    expect(recordsOf(read, 'issue')).toMatchObject([
      { path: 'data/direct-messages-group.js', code: 'unreadable' },
    ])
  })

  test('handles are learnt from mentions in posts', async () => {
    const mentions = { user_mentions: [{ screen_name: 'reed', id_str: '7', name: 'Reed' }] }
    const read = await readX({ ...files, 'data/tweets.js': [tweet({ entities: mentions })] }, true)
    expect(read.posts.find((post) => post.nativeId === '12')!.account).toEqual({
      nativeId: '7',
      handle: 'reed',
      name: null,
    })
  })

  test('a conversation without its wrapper', async () => {
    const bare = { conversationId: '1-2', messages: [message('11', '550001')] }
    const read = await readX({ ...files, 'data/direct-messages.js': [bare] }, true)
    expect(idsOf(read)).toContain('11')
  })

  test('a conversation that is not the first key of its record', async () => {
    const late = { kind: 1, ...conversation([message('11', '550001')]) }
    const read = await readX({ ...files, 'data/direct-messages.js': [late] }, true)
    expect(idsOf(read)).toContain('11')
  })

  test('a conversation of many years is no oversized record', async () => {
    const text = 'x'.repeat(2 ** 20)
    const many = Array.from({ length: 18 }, (_, n) => message(String(100 + n), '7', { text }))
    const read = await readX({ ...files, 'data/direct-messages.js': [conversation(many)] }, true)
    expect(idsOf(read)).toContain('117')
  })
})
