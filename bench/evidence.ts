/** How long a pack takes to write and verify, and how big it is: 1,000 exhibits, or as many as the first argument says. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceResources } from '../src/core/core.ts'
import type { PackContent } from '../src/core/evidence/pack.ts'
import { verifyPack } from '../src/core/evidence/verify.ts'
import { writePack } from '../src/core/evidence/write-pack.ts'
import { caseParts } from '../tests/evidence/fixture-case.ts'
import { exhibit, flag, plainRow } from '../tests/evidence/fixture-exhibit.ts'

const texts = [
  'You are a total waste of space, and everyone on the committee knows it. Resign. 👎🏽',
  'هذا نص يقرأ من اليمين إلى اليسار، وفيه رقم 42.',
  'Кириллица: ёжик и їжак. Ελληνικά με τόνους. Tŷ a llwyddiant.',
  'The policy is wrong, the figures are wrong, and I will say so at every meeting. '.repeat(4).trim(),
]

function content(count: number): PackContent {
  const exhibits = Array.from({ length: count }, (_, index) =>
    exhibit(index + 1, plainRow(texts[index % texts.length]!), {
      flags: [
        flag('8-personal-attack', {
          spans: [[0, 20]],
          history: index % 2 === 0 ? [['breach', 'It is about the person, not the view.']] : [],
        }),
      ],
    }),
  )
  return { ...caseParts(), exhibits }
}

export async function run([count = '1000']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-bench-'))
  try {
    const out = join(folder, 'pack')
    const started = performance.now()
    await writePack(content(Number(count)), out, {
      media: async () => null,
      resourcesDir: sourceResources,
    })
    const written = performance.now()
    const { ok, bytes, files } = await verifyPack(out)
    const verified = performance.now()
    const pdf = statSync(join(out, 'data/report.pdf')).size
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
    console.log(`exhibits  ${count}
write     ${seconds(written - started)}
verify    ${seconds(verified - written)}, ${ok ? 'whole' : 'NOT whole'}
PDF       ${(pdf / 1e6).toFixed(2)} MB
pack      ${(bytes / 1e6).toFixed(2)} MB in ${files} files
memory    ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
    if (!ok) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await run(process.argv.slice(2))
