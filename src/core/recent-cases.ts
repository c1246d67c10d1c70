/** The list of recently opened cases, kept in the program's own folder; never in a case. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CaseInfo, RecentCase } from '../shared/model.ts'
import { storeFile } from './jobs/case-folder.ts'

const entries = z.array(
  z.object({ path: z.string(), reference: z.string(), respondent: z.string(), openedAt: z.number() }),
)
const longest = 20

export function recentCases(stateDir: string | null) {
  const file = stateDir === null ? null : join(stateDir, 'recent-cases.json')

  function read(): z.infer<typeof entries> {
    if (file === null || !existsSync(file)) return []
    try {
      return entries.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      // A damaged list costs nothing but convenience.
      return []
    }
  }

  return {
    list: (): RecentCase[] =>
      read().map((entry) => ({ ...entry, exists: existsSync(storeFile(entry.path)) })),
    remember({ path, reference, respondent }: CaseInfo): void {
      if (file === null) return
      const others = read().filter((entry) => entry.path !== path)
      const list = [{ path, reference, respondent, openedAt: Date.now() }, ...others].slice(0, longest)
      mkdirSync(stateDir!, { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(list, null, 2))
      renameSync(`${file}.new`, file)
    },
  }
}
