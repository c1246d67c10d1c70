/** The whole job as an officer does it in the window, with nothing but mouse and keys. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPack } from '../../src/core/evidence/verify.ts'
import { checkPosts, chooseInDialog, goTo, importArchive, makeCase } from './walk.ts'
import { demoArchive, expectNoComplaints, openWindow, type TestWindow } from './window-fixture.ts'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow()
})
afterAll(() => window.close())

test('from a new case to a verified evidence pack', async () => {
  const { page, core, folder } = window
  await makeCase(page, folder)

  await importArchive(page, demoArchive)
  const report = page.getByRole('region', { name: 'Import report' })
  const [imported] = await core.call('import.list', {})
  const total = Object.values(imported!.added).reduce((sum, count) => sum + count, 0)
  expect(await report.textContent()).toContain(`${total.toLocaleString('en-GB')} posts were added`)
  expect(
    await report.getByRole('region', { name: 'What this export cannot contain' }).textContent(),
  ).toContain(imported!.lacks[0])

  await checkPosts(page)
  await page.getByRole('button', { name: 'Go on to the flags' }).click()
  const decision = page.getByRole('region', { name: 'Decision' })
  await decision.getByText('Not decided').waitFor()
  const { ids: all, total: flags } = await core.call('flags.ids', { filter: {} })
  await page.getByText(`Showing ${flags} of ${flags} flags`).waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.locator('[role=option][aria-selected=true][aria-posinset="3"]').waitFor()
  await page.getByRole('region', { name: `Decision on flag ${all[2]}`, exact: true }).waitFor()
  await page.keyboard.press('b')
  await page.keyboard.type('Aimed at the person, not at the vote.')
  await page.keyboard.press('Control+Enter')
  await decision.getByRole('paragraph').getByText('Aimed at the person, not at the vote.').waitFor()
  const { ids } = await core.call('flags.ids', { filter: { decisions: ['breach'] } })
  expect(ids).toEqual([all[2]])

  await page.keyboard.press('z')
  await decision.getByText('Not decided').waitFor()
  expect((await core.call('flags.get', { id: ids[0]! })).history.map(({ verdict }) => verdict)).toEqual([
    'breach',
    'withdrawn',
  ])

  await page.keyboard.press('n')
  await page.keyboard.type('A quotation that the member condemns.')
  await page.keyboard.press('Control+Enter')
  await decision.getByRole('paragraph').getByText('A quotation that the member condemns.').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('article', { name: 'Flagged post' }).getByText('Exhibit 1').first().waitFor()

  await goTo(page, 'Exhibits and export')
  await page.getByRole('button', { name: 'Export the evidence pack…' }).click()
  await chooseInDialog(page, folder, 'Export here')
  await page.getByText('Verified.', { exact: true }).waitFor({ timeout: 30_000 })
  const pack = readdirSync(folder).find((name) => name.startsWith('2026-014-pack-'))
  expect((await verifyPack(join(folder, pack!))).ok).toBe(true)

  await page.getByLabel('Folder of the pack').fill(join(folder, pack!))
  await page.getByRole('button', { name: 'Verify the pack' }).click()
  await page.getByText('Verified.', { exact: true }).nth(1).waitFor()

  await page.getByRole('button', { name: 'Close the case' }).click()
  await page.getByRole('button', { name: 'Open 2026-014, R. Ashdown' }).click()
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
  await page.getByRole('button', { name: '1 no breach' }).waitFor()
  expectNoComplaints(window)
})
