/** An export in several ZIPs becomes one archive of the case, and its pictures are found again in the stored copy. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportReport } from '../../src/shared/model.ts'
import { writeZip } from '../archive/containers.ts'
import { squarePng } from '../evidence/png.ts'
import { tempFolder } from '../store/fixture.ts'
import { newCase, newCore } from './core-fixture.ts'
import { tweet } from './x-folder.ts'

const file = (global: string, records: unknown[]) => `window.YTD.${global}.part0 = ${JSON.stringify(records)}`
const account = file('account', [{ account: { accountId: '42', username: 'member' } }])
const address = 'https://pbs.twimg.com/media/abc.png'

test('posts of all parts are imported, with the parts in the report', async () => {
  const folder = tempFolder()
  const pictured = tweet({ id: '1', text: 'a picture' }) as { tweet: Record<string, unknown> }
  pictured.tweet.extended_entities = { media: [{ media_url_https: address }] }
  const one = await writeZip(join(folder, 'x-1.zip'), {
    'data/account.js': account,
    'data/tweets.js': file('tweets', [pictured]),
  })
  const two = await writeZip(join(folder, 'x-2.zip'), {
    'data/tweets-part1.js': file('tweets', [tweet({ id: '2', text: 'from the second part' })]),
    'data/tweets_media/1-abc.png': squarePng(2, [9, 9, 9]),
  })
  const core = newCore()
  const casePath = await newCase(core)
  const job = await core.jobEnded((await core.call('import.start', { path: [one, two] })).id)
  expect(job.error).toBeNull()
  const report = job.result as ImportReport
  expect(report).toMatchObject({ added: { post: 2 }, media: 1 })
  expect(report.archive).toMatchObject({
    name: 'x-1.zip and 1 more',
    parts: [
      { name: 'x-1.zip', files: 2 },
      { name: 'x-2.zip', files: 2 },
    ],
  })
  const [stored] = readdirSync(join(casePath, 'archives'))
  expect(readFileSync(join(casePath, 'archives', stored!, 'x-2.zip'))).toEqual(readFileSync(two))
  const { key } = await core.call('posts.find', { id: '1' })
  const { attachments } = await core.call('posts.get', { key })
  expect(await core.call('media.get', { sha256: attachments[0]!.sha256! })).toMatchObject({
    mime: 'image/png',
  })
})
