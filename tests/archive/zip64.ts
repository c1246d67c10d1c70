/** Writes ZIPs that need the 64-bit format: with more members, or more bytes, than the old one can count. */
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

interface Stored {
  name: string
  content: Buffer
  /** Bytes of nothing behind the content, which a disk does not store; the check sum leaves them out. */
  hole: number
  /** Where it begins in the file. */
  offset: number
}

const u16 = (...values: number[]) => bytes(2, (buffer, at, value) => buffer.writeUInt16LE(value, at), values)
const u32 = (...values: number[]) => bytes(4, (buffer, at, value) => buffer.writeUInt32LE(value, at), values)
const u64 = (...values: number[]) =>
  bytes(8, (buffer, at, value) => buffer.writeBigUInt64LE(BigInt(value), at), values)

function bytes(
  size: number,
  write: (buffer: Buffer, at: number, value: number) => void,
  values: number[],
): Buffer {
  const buffer = Buffer.alloc(size * values.length)
  for (const [n, value] of values.entries()) write(buffer, n * size, value)
  return buffer
}

/** Version, flags (names are UTF-8), stored, no time. */
const common = u16(45, 0x800, 0, 0, 0x21)

const local = ({ name, content, hole }: Stored) =>
  Buffer.concat([
    u32(0x04034b50),
    common,
    u32(crc32(content), 0xffffffff, 0xffffffff),
    u16(Buffer.byteLength(name), 20),
    Buffer.from(name),
    u16(1, 16),
    u64(content.length + hole, content.length + hole),
    content,
  ])

/** Its sizes and its place stand in the 64-bit field, always. */
const listed = ({ name, content, hole, offset }: Stored) =>
  Buffer.concat([
    u32(0x02014b50),
    u16(45),
    common,
    u32(crc32(content), 0xffffffff, 0xffffffff),
    u16(Buffer.byteLength(name), 28, 0, 0, 0),
    u32((0o100644 << 16) >>> 0, 0xffffffff),
    Buffer.from(name),
    u16(1, 24),
    u64(content.length + hole, content.length + hole, offset),
  ])

function end(start: number, size: number, members: number): Buffer {
  return Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(members, members, size, start),
    u32(0x07064b50, 0),
    u64(start + size),
    u32(1),
    u32(0x06054b50),
    u16(0, 0, 0xffff, 0xffff),
    u32(0xffffffff, 0xffffffff),
    u16(0),
  ])
}

/** `holes`: how many bytes of nothing end the members of these names. */
export function writeZip64(
  file: string,
  members: Iterable<[string, string]>,
  holes: Readonly<Record<string, number>> = {},
): string {
  const handle = openSync(file, 'w')
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let count = 0
  const flush = () => {
    const block = Buffer.concat(parts.splice(0))
    writeSync(handle, block, 0, block.length, at - block.length)
  }
  for (const [name, text] of members) {
    count++
    const member = { name, content: Buffer.from(text), hole: holes[name] ?? 0, offset: at }
    const written = local(member)
    parts.push(written)
    directory.push(listed(member))
    at += written.length
    if (member.hole === 0) continue
    flush()
    at += member.hole
    ftruncateSync(handle, at)
  }
  const start = at
  const list = Buffer.concat(directory)
  parts.push(list, end(start, list.length, count))
  at += list.length + parts.at(-1)!.length
  flush()
  closeSync(handle)
  return file
}
