/** Charts and numbers of the overview set the filter that every list then shows. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { goTo } from './walk.ts'
import { expectNoComplaints, openWindow, showDemoCase, type TestWindow } from './window-fixture.ts'

let window: TestWindow
beforeAll(async () => {
  window = await openWindow()
  await showDemoCase(window)
})
afterAll(() => window.close())
beforeEach(async () => {
  await window.page.reload()
  await window.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
})

test('a bar of the clause chart filters by its clause', async () => {
  const { page, core } = window
  const { byClause } = await core.call('flags.summary', {})
  await page.locator('[data-chart=clauses] .recharts-bar-rectangle').nth(1).click()
  const chips = page.getByRole('region', { name: 'Filter' })
  await chips.getByText(`${byClause[1]!.flags} flags`).waitFor()
  await goTo(page, 'Flags')
  const all = byClause.reduce((sum, { flags }) => sum + flags, 0)
  await page.getByText(`Showing ${byClause[1]!.flags} of ${all} flags`).waitFor()
  await chips.getByRole('button', { name: /^Remove from the filter/ }).click()
  await page.getByText(`Showing ${all} of ${all} flags`).waitFor()
  expectNoComplaints(window)
})

test('a bar of the timeline filters by its days', async () => {
  const { page, core } = window
  const { timeline } = await core.call('flags.summary', {})
  const { start, end, flags } = timeline.findLast((bucket) => bucket.flags > 0)!
  await page.locator('[data-chart=timeline] .recharts-bar-rectangle').last().click()
  const { total } = await core.call('flags.ids', { filter: { from: start, to: end } })
  await page.getByRole('region', { name: 'Filter' }).getByText(`${total} flag`).waitFor()
  expect(total).toBe(flags)
  expectNoComplaints(window)
})

test('a number in the table leads to the posts behind it', async () => {
  const { page, core } = window
  const { byClause } = await core.call('flags.summary', {})
  const { flags, posts, clause } = byClause[0]!
  const table = page.getByRole('region', { name: 'Flags by clause as a table' })
  await table
    .getByRole('button', { name: `${posts} posts: show` })
    .first()
    .click()
  await page.getByText(`Showing ${posts} of`).waitFor()
  expect((await core.call('posts.keys', { filter: { clauses: [clause] } })).total).toBe(posts)
  await goTo(page, 'Flags')
  await page.getByText(`Showing ${flags} of`).waitFor()
  expectNoComplaints(window)
})

test('search finds words, and a search that cannot be read gets a sentence', async () => {
  const { page, core } = window
  await goTo(page, 'Posts')
  await page.keyboard.press('/')
  await page.keyboard.type('allotment')
  await page.keyboard.press('Enter')
  const { total } = await core.call('posts.keys', { filter: { search: 'allotment' } })
  await page.getByText(`Showing ${total} of`).waitFor()
  await page.getByRole('region', { name: 'Filter' }).getByText(`${total} posts`).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('kind:nonsense')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByText('The search could not be read.').waitFor()
  expectNoComplaints(window)
})

test('a list of any length is walked by keys, with only the visible rows in the page', async () => {
  const { page, core } = window
  const { total } = await core.call('posts.keys', {})
  await goTo(page, 'Posts')
  await page.getByText(`Showing ${total.toLocaleString('en-GB')} of`).waitFor()
  await page.keyboard.press('End')
  await page.locator(`[role=option][aria-posinset="${total}"][aria-selected=true]`).waitFor()
  expect(await page.getByRole('option').count()).toBeLessThan(60)
  await page.keyboard.press('k')
  await page.locator(`[role=option][aria-posinset="${total - 1}"][aria-selected=true]`).waitFor()
  await page.keyboard.press('Home')
  await page.locator('[role=option][aria-posinset="1"][aria-selected=true]').waitFor()
  expectNoComplaints(window)
})

test('changes of the list of persistent abusers ask for a new check', async () => {
  const { page } = window
  await goTo(page, 'Persistent abusers')
  await page.getByLabel('Handles').fill('@loudvoice, other_voice')
  await page.getByLabel('Reason').fill('Suspended by the platform')
  await page.getByRole('button', { name: 'Add to the list' }).click()
  await page.getByRole('heading', { name: '2 accounts on the list' }).waitFor()
  await page.getByText('the list of persistent abusers was changed').waitFor()
  await page.getByRole('button', { name: 'Check all posts' }).click()
  await page.getByText('the list of persistent abusers was changed').waitFor({ state: 'detached' })
  expectNoComplaints(window)
})
