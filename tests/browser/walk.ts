/** Steps through the window as an officer takes them, by the names that are on screen. */
import type { Page } from 'playwright-core'

/** Types a path into the browser host's dialog, as if it had been walked to. */
export async function chooseInDialog(page: Page, path: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  // The dialog fills the field with the folder it opens on; typing before that would be overwritten.
  await dialog.getByRole('listitem').first().waitFor()
  await dialog.getByRole('textbox').fill(path)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

export async function makeCase(page: Page, folder: string, reference = '2026-014'): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Reference').fill(reference)
  await page.getByLabel('Respondent').fill('R. Ashdown')
  await page.getByLabel('Purpose').fill('A complaint of 3 October about posts on X')
  await page.getByRole('button', { name: 'Choose folder…' }).click()
  await chooseInDialog(page, folder, 'Keep it here')
  await page.getByRole('button', { name: 'Make the case' }).click()
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor()
}

export async function offerArchive(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose an archive…' }).click()
  await chooseInDialog(page, path, 'Import')
}

export async function importArchive(page: Page, path: string): Promise<void> {
  await offerArchive(page, path)
  await page.getByRole('button', { name: 'Import it' }).click()
  await page.getByRole('region', { name: 'Import report' }).waitFor({ timeout: 30_000 })
}

export async function checkPosts(page: Page): Promise<void> {
  await goTo(page, 'Check')
  await page.getByRole('button', { name: 'Check all posts' }).first().click()
  await page.getByRole('heading', { name: 'The last check' }).waitFor({ timeout: 30_000 })
}

export async function goTo(page: Page, section: string): Promise<void> {
  // A count may stand behind the name.
  const name = new RegExp(`^${section}( [\\d,]+)?$`)
  await page.getByRole('navigation').getByRole('button', { name }).click()
}
