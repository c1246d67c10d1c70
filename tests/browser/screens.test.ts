/** Every screen in light and dark: axe finds nothing, nothing is asked of another origin, nothing is written to the console. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screens } from '../../src/renderer/place/screens.ts'
import { findBarriers } from './axe.ts'
import { goTo } from './walk.ts'
import { expectNoComplaints, openWindow, showDemoCase, type TestWindow } from './window-fixture.ts'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow({ size: { width: 1024, height: 700 } })
})
afterAll(() => window.close())

async function showScreen(title: string): Promise<void> {
  const { page } = window
  await goTo(page, title)
  const main = page.getByRole('main', { name: title })
  await main.getByRole('heading', { level: 1 }).waitFor()
  await main.getByText('Loading…').first().waitFor({ state: 'detached' })
}

async function expectNoBarriers(): Promise<void> {
  const { page } = window
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await findBarriers(page), colorScheme).toEqual([])
  }
  // A part that is wider than the window would be cut off.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
}

describe('without a case', () => {
  test('start, with the form for a new case', async () => {
    const { page } = window
    await page.getByRole('button', { name: 'New case' }).click()
    await expectNoBarriers()
    await page.getByRole('button', { name: 'Make the case' }).click()
    expect(await page.locator('[data-invalid]').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    expectNoComplaints(window)
  })
})

describe('with an empty case', () => {
  beforeAll(async () => {
    const path = join(window.folder, 'empty.case')
    await window.core.call('case.create', { path, reference: 'E-1', respondent: 'A Member' })
    await window.page.reload()
    await window.page.getByRole('heading', { name: 'Import', level: 1 }).waitFor()
  })

  test.each(screens.map(({ title }) => title))('%s', async (title) => {
    await showScreen(title)
    await expectNoBarriers()
    expectNoComplaints(window)
  })
})

describe('with the demo case', () => {
  beforeAll(async () => {
    await showDemoCase(window)
    const { ids } = await window.core.call('flags.ids', { filter: {} })
    const [flag] = await window.core.call('flags.rows', { ids })
    await window.core.call('flags.decide', { id: flag!.id, verdict: 'unsure', reason: 'Needs the thread.' })
    await window.core.call('exhibits.add', { keys: [flag!.post.key] })
    await window.core.call('abusers.add', { handles: ['@someone'], reason: 'Suspended twice.' })
  })

  test.each(screens.map(({ title }) => title))('%s', async (title) => {
    await showScreen(title)
    await expectNoBarriers()
    expectNoComplaints(window)
  })

  test('the list of shortcuts', async () => {
    const { page } = window
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await expectNoBarriers()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expectNoComplaints(window)
  })

  test('an open filter menu', async () => {
    const { page } = window
    await goTo(page, 'Flags')
    await page.getByRole('button', { name: /^Clause/ }).click()
    await page.getByRole('menu').waitFor()
    await expectNoBarriers()
    await page.keyboard.press('Escape')
    expectNoComplaints(window)
  })
})
