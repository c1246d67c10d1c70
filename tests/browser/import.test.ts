/** What can go wrong with an import, and what the officer then reads. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeZip } from '../archive/containers.ts'
import { manyTweets, tweet, writeXFolder } from '../core/x-folder.ts'
import { findBarriers } from './axe.ts'
import { goTo, importArchive, offerArchive } from './walk.ts'
import { demoArchive, expectNoComplaints, openWindow, type TestWindow } from './window-fixture.ts'

let window: TestWindow
let cases = 0
beforeAll(async () => {
  window = await openWindow()
})
afterAll(() => window.close())
beforeEach(async () => {
  const { core, page, folder } = window
  const name = `import-${++cases}`
  await core.call('case.create', {
    path: join(folder, `${name}.case`),
    reference: name,
    respondent: 'A Member',
  })
  await page.reload()
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor()
})

test('a cancelled import leaves no posts', async () => {
  const { page, core, folder } = window
  const archive = writeXFolder(join(folder, 'large'), manyTweets(40_000))
  await offerArchive(page, archive)
  await page.evaluate(cancelOnceReading)
  await page.getByRole('button', { name: 'Import it' }).click()
  await page.getByText('Import was stopped. The case is as it was before.').waitFor()
  expect((await core.call('posts.keys', {})).total).toBe(0)
  expect(await core.call('import.list', {})).toEqual([])
  expectNoComplaints(window)
})

/** Presses Cancel inside the page: from out here, a fast machine may have finished before the press arrives. */
function cancelOnceReading(): void {
  const observer = new MutationObserver(() => {
    const progress = document.querySelector('[aria-label="Import in progress"]')
    if (!/Reading: /.test(progress?.textContent ?? '')) return
    const cancel = [...progress!.querySelectorAll('button')].find(
      (one) => one.textContent === 'Cancel import',
    )
    observer.disconnect()
    cancel!.click()
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
}

test('the same archive again adds nothing and says so', async () => {
  const { page, core } = window
  await importArchive(page, demoArchive)
  const { total } = await core.call('posts.keys', {})
  await importArchive(page, demoArchive)
  await page.getByText('No new posts were added').waitFor()
  expect((await core.call('posts.keys', {})).total).toBe(total)
  expectNoComplaints(window)
})

test('several ZIPs of one export are read as one archive, with what the officer chose', async () => {
  const { page, core, folder } = window
  const file = (name: string, records: unknown[]) => `window.YTD.${name}.part0 = ${JSON.stringify(records)}`
  const said = { id: '7', senderId: '42', text: 'to one', createdAt: '2024-03-01T10:00:00.000Z' }
  const talk = { conversationId: '42-9', messages: [{ messageCreate: said }] }
  const one = await writeZip(join(folder, 'part-1.zip'), {
    'data/account.js': file('account', [{ account: { accountId: '42', username: 'member' } }]),
    'data/tweets.js': file('tweets', [tweet({ id: '1', text: 'in the first part' })]),
  })
  const two = await writeZip(join(folder, 'part-2.zip'), {
    'data/tweets-part1.js': file('tweets', [tweet({ id: '2', text: 'in the second part' })]),
    'data/direct-messages.js': file('direct_messages', [{ dmConversation: talk }]),
  })
  await offerArchive(page, one)
  await offerArchive(page, two)
  await page.getByText('These are parts of one export').click()
  const offer = page.getByRole('region', { name: 'Archive part-1.zip, part-2.zip' })
  await offer.getByText('Read private messages too').click()
  await offer.getByLabel('Only these conversations').fill('42-9')
  await offer.getByLabel('The respondent’s account').fill('@Member')
  expect(await findBarriers(page)).toEqual([])
  await offer.getByRole('button', { name: 'Import it' }).click()
  const report = page.getByRole('region', { name: 'Import report' })
  await report.getByText('part-1.zip (2 files), part-2.zip (2 files)').waitFor()
  await report.getByText('@member was named as the respondent’s account.').waitFor()
  expect((await core.call('posts.keys', {})).total).toBe(3)
  expectNoComplaints(window)
})

describe('a file that cannot be read gets a sentence', () => {
  test.each([
    [
      'not an archive',
      'holiday.zip',
      'This is no ZIP at all.',
      'Ask for the file exactly as the platform handed it out.',
    ],
    ['a ZIP that breaks off', 'broken.zip', `PK\u0003\u0004${'\u0000'.repeat(60)}`, 'ask for a fresh export'],
    ['a kind that nothing reads', 'notes.txt', 'Some notes', 'No importer recognises this file'],
  ])('%s', async (_name, file, content, sentence) => {
    const { page, core, folder } = window
    const path = join(folder, file)
    writeFileSync(path, content)
    await offerArchive(page, path)
    const offer = page.getByRole('region', { name: `Archive ${file}` })
    await offer.getByText(sentence).waitFor()
    expect(await offer.getByRole('button', { name: 'Import it' }).count()).toBe(0)
    expect((await core.call('posts.keys', {})).total).toBe(0)
    await offer.getByRole('button', { name: 'Do not import' }).click()
    expectNoComplaints(window)
  })
})

test('a dropped file is offered for import', async () => {
  const { page, folder } = window
  const path = join(folder, 'dropped.txt')
  writeFileSync(path, 'Some notes')
  await goTo(page, 'Overview')
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Some notes'], 'dropped.txt'))
    return data
  })
  for (const type of ['dragover', 'drop'])
    await page.getByRole('main').dispatchEvent(type, { dataTransfer: transfer })
  await page.getByRole('region', { name: 'Archive dropped.txt' }).waitFor()
  expectNoComplaints(window)
})
