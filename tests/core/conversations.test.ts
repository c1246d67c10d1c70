/** One conversation of an archive, or some, or all: of those not chosen nothing reaches the case. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportReport } from '../../src/shared/model.ts'
import { writeX } from '../importers/x-files.ts'
import { newCase, newCore } from './core-fixture.ts'

const said = (id: string, text: string) => ({
  messageCreate: { id, senderId: '550001', text, createdAt: '2024-03-01T10:00:00.000Z' },
})
const talk = (conversationId: string, ...messages: unknown[]) => ({
  dmConversation: { conversationId, messages },
})

const archive = () =>
  writeX({
    'data/direct-messages.js': [
      talk('550001-9', said('11', 'about the bus'), said('12', 'and the market')),
      talk('550001-8', said('13', 'pineapple')),
    ],
    'data/direct-messages-group.js': [talk('777', said('14', 'to all of you'))],
  })

async function importing(input: { messages?: boolean; conversations?: string[] }) {
  const core = newCore()
  const casePath = await newCase(core)
  const job = await core.jobEnded((await core.call('import.start', { path: archive(), ...input })).id)
  const { keys } = await core.call('posts.keys', {})
  const ids = (await core.call('posts.rows', { keys })).map(({ id }) => id).sort()
  return { core, casePath, job, ids }
}

test.each<[string, { messages?: boolean; conversations?: string[] }, string[]]>([
  ['all', { messages: true }, ['11', '12', '13', '14']],
  ['one of two people', { conversations: ['550001-9'] }, ['11', '12']],
  ['a group', { conversations: ['777'] }, ['14']],
  ['two', { conversations: ['550001-8', '777'] }, ['13', '14']],
])('%s', async (_name, input, expected) => {
  const { job, ids } = await importing(input)
  expect(job.error).toBeNull()
  expect(ids).toEqual(expected)
})

test('those left out are counted, and stand nowhere in the case but in the archive itself', async () => {
  const { core, casePath, job } = await importing({ conversations: ['550001-9'] })
  const { skipped } = job.result as ImportReport
  expect(skipped).toContainEqual({
    what: 'Messages of other conversations (2)',
    files: 2,
    why: expect.stringMatching(/chosen/),
  })
  expect((await core.call('posts.keys', { filter: { search: 'pineapple' } })).total).toBe(0)
  await core.call('case.close', {})
  expect(readFileSync(join(casePath, 'case.sqlite')).includes('pineapple')).toBe(false)
})

test('a conversation that is not there is refused with those that are, and the case is unchanged', async () => {
  const { core, job, ids } = await importing({ conversations: ['550001-9', '404'] })
  expect(job.error).toEqual({
    code: 'bad-input',
    message: expect.stringMatching(/has the id 404\..*unchanged\. Messages by conversation: 550001-9: 2; /),
  })
  expect(ids).toEqual([])
  expect(await core.call('import.list', {})).toEqual([])
})
