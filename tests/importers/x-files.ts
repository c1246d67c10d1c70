/** Writes X archives with invented records, file by file, as X lays them out. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PostRecord } from '../../src/core/importers/importer.ts'
import { tempFolder } from '../store/fixture.ts'
import { open, readArchive } from './read-archive.ts'

export const account = {
  account: {
    email: 'marsh@example.org',
    username: 'marsh_hen',
    accountId: '550001',
    createdAt: '2012-01-01T00:00:00.000Z',
    accountDisplayName: 'Marsh Hen',
  },
}

/** Id and date that agree. */
export const at = { id: '1766436400000000000', date: 'Sat Mar 09 12:00:00 +0000 2024' }

export const tweet = (fields: Record<string, unknown> = {}) => ({
  tweet: {
    id_str: at.id,
    id: at.id,
    created_at: at.date,
    full_text: 'A plain post',
    entities: { urls: [], user_mentions: [], hashtags: [], symbols: [] },
    ...fields,
  },
})

/** Of the first days, so that any small id will do. */
export const numbered = (id: string) =>
  tweet({ id_str: id, id, created_at: 'Wed Mar 22 12:00:00 +0000 2006' })

type Content = unknown[] | string

/** `content` is a list of records, written as X does, or the file's own text. */
export function writeX(files: Record<string, Content>, folder = tempFolder()): string {
  const all: Record<string, Content> = { 'data/account.js': [account], ...files }
  for (const [path, content] of Object.entries(all)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    const [, name, part = '0'] = /([^/]+?)(?:-part(\d+))?\.js$/.exec(path) ?? []
    const start = `window.YTD.${name?.replaceAll('-', '_')}.part${part} = `
    writeFileSync(file, typeof content === 'string' ? content : start + JSON.stringify(content, null, 2))
  }
  return folder
}

export const readX = async (files: Record<string, Content>, messages = false) =>
  readArchive(await open(writeX(files)), messages)

/** The post that one tweet of these fields becomes. */
export async function postOf(fields: Record<string, unknown>): Promise<PostRecord> {
  const { posts } = await readX({ 'data/tweets.js': [tweet(fields)] })
  if (posts.length !== 1) throw new Error(`expected one post, got ${posts.length}`)
  return posts[0]!
}
