import { expect, test } from 'vitest'
import { menuTemplate } from '../../src/main/menu.ts'

test.each([
  ['darwin', true],
  ['linux', false],
  ['win32', false],
] as const)(
  'the menu on %s has copy and paste, and no developer tools when packaged',
  (platform, hasAppMenu) => {
    const packaged = JSON.stringify(menuTemplate(platform, false))
    expect(packaged).toContain('"editMenu"')
    expect(packaged).not.toContain('toggleDevTools')
    expect(packaged.includes('"appMenu"')).toBe(hasAppMenu)
  },
)

test('developer tools are in the menu of a checkout', () => {
  expect(JSON.stringify(menuTemplate('linux', true))).toContain('"toggleDevTools"')
})
