/** Finds the files of a chat by the ids that messages give: a file is named after its day and its id. */
import type { Archive } from '../../archive/archive.ts'
import { textOf } from '../fields.ts'
import type { MediaRecord } from '../importer.ts'

export type FindMedia = (ids: unknown) => MediaRecord[]

const fileName = /(?:^|\/)\d{4}-\d{2}-\d{2}_([^/]+?)(?:\.\w{2,5})?$/

export function mediaFinder({ members }: Archive): FindMedia {
  const paths = new Map<string, string>()
  for (const { path } of members) {
    const id = fileName.exec(path)?.[1]
    if (id !== undefined && !paths.has(id)) paths.set(id, path)
  }
  return (ids) =>
    (textOf(ids)?.split('|') ?? [])
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((id) => {
        const path = paths.get(id) ?? null
        return { path, alt: null, url: path === null ? id : null }
      })
}
