import { expect, test } from 'vitest'
import { securityHeaders } from '../../src/shared/content-policy.ts'
import { developmentHeaders } from '../../src/webhost/dev-window.ts'

const directives = Object.fromEntries(
  securityHeaders['Content-Security-Policy']!.split('; ').map((directive) => {
    const [name, ...sources] = directive.split(' ')
    return [name!, sources]
  }),
)

test('nothing is allowed that is not named', () => {
  expect(directives['default-src']).toEqual(["'none'"])
})

test.each(Object.entries(directives))(
  '%s names no other origin and runs no text as code',
  (_name, sources) => {
    const harmless = ["'none'", "'self'", 'data:', 'blob:']
    expect(sources.filter((source) => !harmless.includes(source))).toEqual([])
  },
)

test.each(['script-src', 'connect-src', 'style-src', 'font-src'])('%s takes the bundle alone', (name) => {
  expect(directives[name]).toEqual(["'self'"])
})

test('development allows inline scripts and styles, and no other origin either', () => {
  const policy = developmentHeaders['Content-Security-Policy']!
  expect(policy).toContain("script-src 'self' 'unsafe-inline'")
  expect(policy).not.toMatch(/https?:|\*/)
})
