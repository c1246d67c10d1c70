/** Writes a BagIt 1.0 bag (RFC 8493): payload and tag files with their SHA-256 manifests. Knows nothing of what is in it. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface BagWriter {
  /** `path` is relative to the payload folder, forward slashes. */
  add(path: string, content: Uint8Array | string): Promise<void>
  /** Writes the tag files; nothing can be added after. `info` in the order given. */
  finish(info: readonly (readonly [name: string, value: string])[]): Promise<void>
}

const byPath = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : 1)
const manifestText = (sums: Map<string, string>) =>
  [...sums]
    .sort(byPath)
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')

export function createBag(root: string): BagWriter {
  const payload = new Map<string, string>()
  const tags = new Map<string, string>()
  let bytes = 0

  async function write(
    path: string,
    content: Uint8Array | string,
    sums: Map<string, string> | null,
  ): Promise<void> {
    const data = typeof content === 'string' ? Buffer.from(content) : content
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), data, { flag: 'wx' })
    sums?.set(path, createHash('sha256').update(data).digest('hex'))
  }

  return {
    async add(path, content) {
      bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
      await write(`data/${path}`, content, payload)
    },
    async finish(info) {
      const fields = [...info, ['Payload-Oxum', `${bytes}.${payload.size}`] as const]
      await write('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', tags)
      await write(
        'bag-info.txt',
        fields.map(([name, value]) => `${name}: ${oneLine(value)}\n`).join(''),
        tags,
      )
      await write('manifest-sha256.txt', manifestText(payload), tags)
      await write('tagmanifest-sha256.txt', manifestText(tags), null)
    },
  }
}

/** A value may not begin a new field; other readers of bags break lines at control characters too. */
const oneLine = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
