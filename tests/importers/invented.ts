/** Archives written for one test each: members by name, read with whatever importer knows them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tempFolder } from '../store/fixture.ts'
import { open, type Read, readArchive } from './read-archive.ts'

export type Files = Record<string, string | Uint8Array | object>

/** Objects are written as JSON. Gives the folder. */
export function writeFiles(files: Files): string {
  const folder = tempFolder()
  for (const [path, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || content instanceof Uint8Array
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), isText ? content : JSON.stringify(content))
  }
  return folder
}

export const readFiles = async (files: Files, messages = false): Promise<Read> =>
  readArchive(await open(writeFiles(files)), messages)

export const textsOf = ({ posts }: Read): string[] => posts.map(({ text }) => text)

export const issuesOf = ({ records }: Read) => records.filter((record) => record.type === 'issue')

export const skippedOf = ({ records }: Read) => records.filter((record) => record.type === 'skipped')
