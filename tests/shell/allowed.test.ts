import { describe, expect, test } from 'vitest'
import {
  isNavigationAllowed,
  isPermissionAllowed,
  isRequestAllowed,
  isSenderAllowed,
} from '../../src/main/allowed.ts'

describe('requests', () => {
  test.each([
    ['the page', 'app://clausemark/index.html', true],
    ['an asset', 'app://clausemark/assets/index.js', true],
    ['the web', 'https://example.com/', false],
    ['plain http', 'http://example.com/', false],
    ['this machine', 'http://127.0.0.1:8080/', false],
    ['a socket', 'wss://example.com/', false],
    ['a file', 'file:///etc/passwd', false],
    ['a scheme that begins like ours', 'app2://clausemark/', false],
    ['ours as user name', 'https://app:@example.com/', false],
    ['no address at all', 'not an address', false],
    ['developer tools', 'devtools://devtools/bundled/x.js', false],
  ])('%s', (_name, url, allowed) => {
    expect(isRequestAllowed(url, true)).toBe(allowed)
  })

  test('developer tools, in a checkout only', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', false)).toBe(true)
    expect(isRequestAllowed('https://example.com/', false)).toBe(false)
  })
})

describe('navigation', () => {
  test.each([
    ['a reload', 'app://clausemark/index.html', true],
    ['a reload at a section', 'app://clausemark/index.html#flags', true],
    ['the root', 'app://clausemark/', true],
    ['an asset', 'app://clausemark/assets/index.js', false],
    ['another host', 'app://example/index.html', false],
    ['a link in a post', 'https://example.com/', false],
    ['a dropped file', 'file:///tmp/archive.html', false],
    ['script', 'javascript:alert(1)', false],
    ['data', 'data:text/html,x', false],
    ['nothing', '', false],
  ])('%s', (_name, url, allowed) => {
    expect(isNavigationAllowed(url)).toBe(allowed)
  })
})

describe('who may call the shell', () => {
  test.each([
    ['the page itself', 'app://clausemark/index.html', true, true],
    ['a frame within it', 'app://clausemark/index.html', false, false],
    ['another page', 'https://example.com/', true, false],
    ['a page that is gone', undefined, true, false],
  ])('%s', (_name, url, isMainFrame, allowed) => {
    expect(isSenderAllowed(url, isMainFrame)).toBe(allowed)
  })
})

test.each([
  ['clipboard-sanitized-write', true],
  ['clipboard-read', false],
  ['media', false],
  ['geolocation', false],
  ['notifications', false],
  ['openExternal', false],
  ['fileSystem', false],
  ['unknown', false],
])('permission %s', (permission, allowed) => {
  expect(isPermissionAllowed(permission)).toBe(allowed)
})
