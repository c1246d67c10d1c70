/** No damage to its samples makes an importer crash, loop or make something up. `npm run bench -- fuzz` tries 10,000. */
import { expect, test } from 'vitest'
import { fuzzImporter, samplesOf } from '../../bench/fuzz/fuzz-importer.ts'
import { importers } from '../../src/core/importers/index.ts'

const withSamples = importers.filter(({ id }) => samplesOf(id).length > 0)

test.each(withSamples.map((importer) => [importer.id, importer] as const))('%s', async (_id, importer) => {
  const { cases, records, unknown, failures } = await fuzzImporter(importer, { cases: 200, limitMs: 20_000 })
  expect(failures).toEqual([])
  expect(cases).toBe(200)
  // Otherwise the damage never reached the reader.
  expect(unknown).toBeLessThan(120)
  expect(records).toBeGreaterThan(200)
})
