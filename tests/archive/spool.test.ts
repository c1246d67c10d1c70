/** What a killed process unpacked is removed by the next one; what a living one needs stays. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSpool, removeSpool, sweep } from '../../src/core/archive/spool.ts'
import { tempFolder } from '../store/fixture.ts'
import { ownTemporaryFolder } from './own-temporary-folder.ts'

test('folders of processes that are gone are removed, all others stay', async () => {
  const folder = tempFolder()
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const kept = [`clausemark-spool-${process.pid}-a`, `other-${gone}-b`, 'clausemark-spool-none']
  for (const name of [...kept, `clausemark-spool-${gone}-c`]) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'inner.zip'), 'x')
  }
  await sweep(folder, 'clausemark-spool-')
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
})

test('a folder is made and removed again', async () => {
  const temporary = ownTemporaryFolder()
  const spool = await makeSpool()
  expect(readdirSync(temporary)).toEqual([expect.stringContaining(`-${process.pid}-`)])
  await removeSpool(spool)
  expect(readdirSync(temporary)).toEqual([])
})
