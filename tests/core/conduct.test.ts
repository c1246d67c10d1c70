/** Conduct over a whole case: patterns become flags that carry their posts, on real archives in a real store. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../store/fixture.ts'
import { check, newCase, newCore } from './core-fixture.ts'

const chat = `13/02/24, 15:10 - Ana Grove: You looked away in the meeting.
13/02/24, 15:20 - Ben: Please do not message me again, Ana.
13/02/24, 15:30 - Ana Grove: I will write when I like.
14/02/24, 09:00 - Ana Grove: Good morning. Nothing to say?
15/02/24, 09:00 - Ana Grove: I can wait.
`

async function checkedChat() {
  const core = newCore()
  await newCase(core)
  const path = join(tempFolder(), 'WhatsApp Chat with Ben.txt')
  writeFileSync(path, chat)
  const job = await core.call('import.start', { path, messages: true, respondentAccount: 'Ana Grove' })
  await core.jobEnded(job.id)
  expect(await check(core)).toMatchObject({ state: 'done' })
  const { ids } = await core.call('flags.ids', { filter: { clauses: ['16-unwelcome-contact'] } })
  return { core, ids }
}

test('messages after an objection are one flag with all its posts', async () => {
  const { core, ids } = await checkedChat()
  expect(ids).toHaveLength(1)
  const flag = await core.call('flags.get', { id: ids[0]! })
  expect(flag.post.text).toBe('I will write when I like.')
  expect(flag.spans).toEqual([])
  expect(flag.reason).toMatch(
    /^Why: Ben asked on 2024-02-13 for contact to end, and 3 more posts or messages/,
  )
  const rows = await core.call('posts.rows', { keys: flag.pattern })
  expect(rows.map((row) => row.text)).toEqual([
    'Please do not message me again, Ana.',
    'I will write when I like.',
    'Good morning. Nothing to say?',
    'I can wait.',
  ])
})

test('a decision on a pattern is found again after another run', async () => {
  const { core, ids } = await checkedChat()
  await core.call('flags.decide', {
    id: ids[0]!,
    verdict: 'breach',
    reason: 'He had asked her to stop.',
    by: 'R. O.',
  })
  await check(core)
  const { ids: again } = await core.call('flags.ids', { filter: { clauses: ['16-unwelcome-contact'] } })
  expect(again).not.toEqual(ids)
  expect(await core.call('flags.get', { id: again[0]! })).toMatchObject({ decision: { verdict: 'breach' } })
})

test('the posts of a pattern go into the pack', async () => {
  const { core, ids } = await checkedChat()
  const { post } = await core.call('flags.get', { id: ids[0]! })
  await core.call('exhibits.add', { keys: [post.key] })
  const out = join(tempFolder(), 'pack')
  const job = await core.jobEnded((await core.call('export.start', { out })).id)
  expect(job).toMatchObject({ state: 'done', result: { report: { ok: true } } })
  const data = JSON.parse(readFileSync(join(out, 'data/exhibits.json'), 'utf8'))
  const flag = data.exhibits[0].flags.find((one: { clause: string }) => one.clause === '16-unwelcome-contact')
  expect(flag.patternPosts.map((one: { text: string }) => one.text)).toHaveLength(4)
})
