/** Checks that the parts of a pack speak of the same things: table, data, raw records, media. Shares nothing with the writer. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { countCsvRecords } from './verify-csv.ts'

type Report = (file: string, message: string) => void

const data = 'data/exhibits.json'
const table = 'data/exhibits.csv'
const mediaName = /^data\/media\/([0-9a-f]{64})\.[a-z0-9]+$/

/** What the verifier reads of the data; the rest may be anything. */
const shape = z.object({
  exhibits: z.array(
    z.object({
      post: z.object({
        sources: z.array(z.object({ raw: z.string() })),
        attachments: z.array(z.object({ file: z.string().nullable() })),
      }),
    }),
  ),
})
type Exhibits = z.output<typeof shape>['exhibits']

/** Same number of exhibits in table and data, and every record and media file that the data names in the pack. */
export async function checkExhibits(
  root: string,
  files: ReadonlyMap<string, number>,
  report: Report,
): Promise<void> {
  for (const file of [data, table, 'data/report.pdf'])
    if (!files.has(file)) report(file, 'is missing from the pack')
  if (!files.has(data) || !files.has(table)) return
  const exhibits = await readExhibits(join(root, data))
  if (exhibits === null) return report(data, 'does not hold a list of exhibits')
  const rows = countCsvRecords(await readFile(join(root, table), 'utf8')) - 1
  if (rows !== exhibits.length) report(table, `has ${rows} exhibits where ${data} has ${exhibits.length}`)
  for (const file of new Set(exhibits.flatMap(({ post }) => namedFiles(post))))
    if (!files.has(file)) report(file, `is named in ${data} but is not in the pack`)
}

/** Media is named by its check sum, by which the report and the data speak of it. */
export function checkMediaNames(payload: ReadonlyMap<string, string>, report: Report): void {
  for (const [file, sum] of payload) {
    if (!file.startsWith('data/media/')) continue
    if (mediaName.exec(file)?.[1] !== sum) report(file, 'is not the media file that its name says')
  }
}

const namedFiles = ({ sources, attachments }: Exhibits[number]['post']): string[] => [
  ...sources.map(({ raw }) => raw),
  ...attachments.flatMap(({ file }) => file ?? []),
]

async function readExhibits(path: string): Promise<Exhibits | null> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8'))).exhibits
  } catch {
    return null
  }
}
