import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBag } from '../../src/core/evidence/bag.ts'
import { verifyPack } from '../../src/core/evidence/verify.ts'
import { tempFolder } from '../store/fixture.ts'
import { filesBelow, writtenPack } from './written-pack.ts'

/** One changed bit, then the file as it was. */
async function withFlip<T>(path: string, at: number, bit: number, look: () => Promise<T>): Promise<T> {
  const bytes = readFileSync(path)
  const changed = Buffer.from(bytes)
  changed[at]! ^= bit
  writeFileSync(path, changed)
  const seen = await look()
  writeFileSync(path, bytes)
  return seen
}

/** True when verify fails and its problems name the file. */
async function caught(pack: string, file: string): Promise<boolean> {
  const { ok, problems } = await verifyPack(pack)
  return !ok && problems.some(({ path, message }) => path === file || message.includes(file))
}

test('one bit in any file of a full pack, at its beginning, middle and end', async () => {
  const pack = await writtenPack()
  const missed: string[] = []
  for (const file of filesBelow(pack)) {
    const { length } = readFileSync(join(pack, file))
    for (const at of [0, Math.floor(length / 2), length - 1])
      if (!(await withFlip(join(pack, file), at, 1, () => caught(pack, file))))
        missed.push(`${file} at ${at}`)
  }
  expect(missed).toEqual([])
}, 30_000)

test('either of two bits in every byte of a small pack', async () => {
  const pack = join(tempFolder(), 'pack')
  const bag = createBag(pack)
  await bag.add('report.pdf', '%PDF-1.7')
  await bag.add('exhibits.csv', 'exhibit\r\nE1\r\n')
  await bag.add('exhibits.json', '{"exhibits":[{"post":{"sources":[],"attachments":[]}}]}\n')
  await bag.finish([['External-Identifier', 'R-1']])
  expect(await verifyPack(pack)).toMatchObject({ ok: true })
  const missed: string[] = []
  for (const file of filesBelow(pack)) {
    for (let at = 0; at < readFileSync(join(pack, file)).length; at++)
      for (const bit of [0x01, 0x20])
        if (!(await withFlip(join(pack, file), at, bit, () => caught(pack, file))))
          missed.push(`${file} at ${at}, bit ${bit}`)
  }
  expect(missed).toEqual([])
}, 60_000)
