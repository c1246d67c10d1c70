/** Lays the sample out as X does: every member of the archive with its bytes, in a fixed order. */

import { accountFiles, circleFiles, messageFile } from './account-files.ts'
import { dataFile, manifest, script } from './data-file.ts'
import { drawPicture, standInVideo } from './pictures.ts'
import { deletedFiles, everyPost, noteFile, postFiles } from './post-files.ts'
import { privateMembers } from './private-members.ts'
import { README_TEXT, VIEWER_PAGE } from './prose.ts'
import type { Sample } from './read-sample.ts'

export interface ArchiveMember {
  path: string
  bytes: Buffer
}

/** The whole archive. The same files under resources/samples/demo always give the same bytes. */
export function buildMembers(sample: Sample): ArchiveMember[] {
  const posts = everyPost(sample)
  const files = [
    ...accountFiles(sample),
    ...postFiles(posts),
    ...deletedFiles(sample),
    noteFile(posts),
    ...circleFiles(sample),
    messageFile(sample),
    ...privateMembers(sample.member).map(({ key, records }) => dataFile(key, records)),
  ]
  const data = files.map(({ fileName, globalName, records }) => ({
    path: fileName,
    bytes: script(globalName, records),
  }))
  const media = posts.flatMap(({ media }) =>
    media
      ? [{ path: media.path, bytes: media.content === 'video' ? standInVideo() : drawPicture(media.content) }]
      : [],
  )
  const sizeBytes = [...data, ...media].reduce((sum, { bytes }) => sum + bytes.length, 0)
  return [
    { path: 'Your archive.html', bytes: Buffer.from(VIEWER_PAGE, 'utf8') },
    { path: 'data/README.txt', bytes: Buffer.from(README_TEXT, 'utf8') },
    { path: 'data/manifest.js', bytes: manifest(sample.member, files, sizeBytes) },
    ...data,
    ...media,
  ]
}
