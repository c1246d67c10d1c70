/** An officer says on the accounts screen whose account is whose, where an archive of several did not. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './axe.ts'
import { goTo } from './walk.ts'
import { expectNoComplaints, openWindow, type TestWindow } from './window-fixture.ts'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow({ size: { width: 1024, height: 700 } })
  const { core, folder, page } = window
  const chat = join(folder, 'WhatsApp Chat with Ben.txt')
  const senders = ['Ben', 'Ana', 'Ben']
  writeFileSync(chat, senders.map((sender, n) => `13/02/24, 15:1${n} - ${sender}: see you there\n`).join(''))
  await core.call('case.create', {
    path: join(folder, 'chat.case'),
    reference: 'C-1',
    respondent: 'Ana Grove',
  })
  await core.jobEnded((await core.call('import.start', { path: chat, messages: true })).id)
  await core.jobEnded((await core.call('run.start', {})).id)
  await page.reload()
})
afterAll(() => window.close())

test('marking the respondent’s account asks for a new check, and can be taken back', async () => {
  const { page, core } = window
  const respondents = async () =>
    (await core.call('accounts.list', {})).filter((one) => one.isRespondent).map((one) => one.name)
  await goTo(page, 'Accounts')
  await page.getByRole('button', { name: 'Mark as the respondent’s: Ana' }).click()
  await page.getByRole('row', { name: /^Ana/ }).getByText('Respondent', { exact: true }).waitFor()
  expect(await respondents()).toEqual(['Ana'])
  await page.getByText('an account was marked as the respondent’s').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await findBarriers(page), colorScheme).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
  await page.getByRole('button', { name: 'Check all posts' }).click()
  await page.getByText('an account was marked as the respondent’s').waitFor({ state: 'detached' })
  // Nothing is saved while a check is writing.
  for (const { id } of await core.call('job.list', {})) await core.jobEnded(id)
  await page.getByRole('button', { name: 'Not the respondent’s: Ana' }).click()
  await page.getByRole('button', { name: 'Mark as the respondent’s: Ana' }).waitFor()
  expect(await respondents()).toEqual([])
  expectNoComplaints(window)
})

test('the import report says that nobody’s posts are checked yet, and leads there', async () => {
  const { page } = window
  await goTo(page, 'Import')
  await page.getByText('It holds posts of 2 accounts').waitFor()
  await page.getByRole('button', { name: 'Go to the accounts' }).click()
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
  expectNoComplaints(window)
})
