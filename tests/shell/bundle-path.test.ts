import { expect, test } from 'vitest'
import { bundleFile } from '../../src/shared/bundle-path.ts'

test.each([
  ['the root is the page', '/', 'index.html'],
  ['the page', '/index.html', 'index.html'],
  ['an asset', '/assets/index-D7t_pAv.js', 'assets/index-D7t_pAv.js'],
  ['an encoded space', '/assets/a%20b.css', 'assets/a b.css'],
  ['upwards', '/../package.json', null],
  ['upwards, encoded', '/%2e%2e/package.json', null],
  ['upwards, slash encoded', '/assets/..%2f..%2fpackage.json', null],
  ['upwards, encoded twice', '/%252e%252e/package.json', null],
  ['upwards with backslashes', '/..\\package.json', null],
  ['upwards with encoded backslashes', '/..%5cpackage.json', null],
  ['three dots', '/.../x.js', null],
  ['a drive', '/C:/windows/x.json', null],
  ['a second root', '//etc/x.json', null],
  ['a hidden file', '/.env.json', null],
  ['a zero byte', '/index.html%00.js', null],
  ['a folder', '/assets/', null],
  ['a kind of file the window has none of', '/assets/run.exe', null],
  ['no kind at all', '/assets/LICENSE', null],
  ['a broken encoding', '/%E0%A4%A', null],
  ['no leading slash', 'index.html', null],
  ['nothing', '', null],
])('%s', (_name, pathname, path) => {
  expect(bundleFile(pathname)?.path ?? null).toBe(path)
})

test.each([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'text/javascript; charset=utf-8'],
  ['/assets/a.CSS', 'text/css; charset=utf-8'],
  ['/assets/a.woff2', 'font/woff2'],
])('%s is sent as %s', (pathname, mime) => {
  expect(bundleFile(pathname)?.mime).toBe(mime)
})
