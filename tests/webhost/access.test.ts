import { describe, expect, test } from 'vitest'
import { isHostOurs, isOriginOurs } from '../../src/webhost/guard.ts'
import { createSession } from '../../src/webhost/session.ts'
import { isFileName } from '../../src/webhost/uploads.ts'

describe('guard', () => {
  test.each([
    ['our address', '127.0.0.1:4000', true],
    ['a name for this machine', 'localhost:4000', false],
    ['a site that points its name here', 'evil.example:4000', false],
    ['another port', '127.0.0.1:4001', false],
    ['no port', '127.0.0.1', false],
    ['ours as the beginning', '127.0.0.1:4000.evil.example', false],
    ['none', undefined, false],
  ])('host: %s', (_name, host, ours) => {
    expect(isHostOurs({ host }, 4000)).toBe(ours)
  })

  test.each([
    ['our page', 'http://127.0.0.1:4000', true],
    ['another port of this machine', 'http://127.0.0.1:4001', false],
    ['a name for this machine', 'http://localhost:4000', false],
    ['a site', 'https://evil.example', false],
    ['a page without an origin', 'null', false],
    ['none', undefined, false],
  ])('origin: %s', (_name, origin, ours) => {
    expect(isOriginOurs({ origin }, 4000)).toBe(ours)
  })
})

describe('session', () => {
  const pair = (setCookie: string) => setCookie.split(';')[0]!

  test('the token is worth one cookie, once', () => {
    const session = createSession(4000)
    const cookie = session.redeem(session.token)
    expect(cookie).toMatch(/^clausemark-4000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(session.redeem(session.token)).toBeNull()
    expect(session.isMember(pair(cookie!))).toBe(true)
  })

  test.each([
    ['no token', () => null],
    ['an empty token', () => ''],
    ['a shorter token', (token: string) => token.slice(0, -1)],
    ['another token of the same length', (token: string) => 'x'.repeat(token.length)],
  ])('%s is worth nothing and does not void the right one', (_name, spoil) => {
    const session = createSession(4000)
    expect(session.redeem(spoil(session.token))).toBeNull()
    expect(session.redeem(session.token)).not.toBeNull()
  })

  test.each([
    ['no cookie', () => undefined],
    ['an empty one', () => ''],
    ['the token in its place', (_cookie: string, token: string) => `clausemark-4000=${token}`],
    ['another name', (cookie: string) => cookie.replace('4000', '4001')],
    ['one letter more', (cookie: string) => `${cookie}x`],
  ])('%s is no membership', (_name, spoil) => {
    const session = createSession(4000)
    const cookie = pair(session.redeem(session.token)!)
    expect(session.isMember(spoil(cookie, session.token))).toBe(false)
  })

  test('its cookie is found among those of others', () => {
    const session = createSession(4000)
    const cookie = pair(session.redeem(session.token)!)
    expect(session.isMember(`a=1; clausemark-4001=x; ${cookie}; b=2`)).toBe(true)
  })

  test('two starts share no secret', () => {
    const [first, second] = [createSession(4000), createSession(4000)]
    const cookie = pair(first.redeem(first.token)!)
    expect(second.token).not.toBe(first.token)
    expect(second.isMember(cookie)).toBe(false)
  })
})

test.each([
  ['archive.zip', true],
  ['Twitter archive (2).zip', true],
  ['архив.zip', true],
  ['..', false],
  ['.', false],
  ['', false],
  ['../archive.zip', false],
  ['a/b.zip', false],
  ['a\\b.zip', false],
  ['a\u0000.zip', false],
  ['a\nb.zip', false],
  ['x'.repeat(256), false],
])('dropped file name %j', (name, fine) => {
  expect(isFileName(name)).toBe(fine)
})
