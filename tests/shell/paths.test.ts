import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appPaths } from '../../src/main/paths.ts'

const root = join('/', 'opt', 'clausemark')

test.each([
  ['a checkout reads its own resources', true, join(root, 'resources')],
  ['a packaged app reads those beside its code archive', false, join('/', 'app', 'resources')],
])('%s', (_name, isCheckout, resources) => {
  const paths = appPaths(
    root,
    join('/', 'app'),
    (path) => isCheckout && path === join(root, 'resources', 'policies'),
  )
  expect(paths).toEqual({
    page: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    engine: join(root, 'out', 'main', 'engine.js'),
    resources,
  })
})
