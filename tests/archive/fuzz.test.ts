/** No damage to a ZIP or a tar makes the program crash, loop, or give more than it holds. */
import { expect, test } from 'vitest'
import { fuzzContainers } from '../../bench/fuzz/fuzz-containers.ts'

test('ZIP and tar', async () => {
  const { cases, records, failures } = await fuzzContainers({ cases: 300, limitMs: 20_000 })
  expect(failures).toEqual([])
  expect(cases).toBe(300)
  // Otherwise all were refused at the door.
  expect(records).toBeGreaterThan(100)
})
