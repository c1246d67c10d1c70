/** Finds the bracket that opens a file's list of records, from its first bytes. Pure. */

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
const equals = 0x3d

/** Longest name in front of `=` that is looked for. */
const longestPrefix = 4096

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Index of the bracket; 'unknown' while more bytes could bring it. */
export type ArrayStart = number | 'unknown' | 'absent'

/** A bare array, or one behind `window.X.y =`; with `key`, the array that is the value of that key of the top object. */
export function arrayStart(bytes: Buffer, key: string | undefined): ArrayStart {
  if (isHalfByteOrderMark(bytes)) return 'unknown'
  const at = skipSpace(bytes, hasByteOrderMark(bytes) ? 3 : 0)
  if (at === bytes.length) return 'unknown'
  if (key !== undefined) return bytes[at] === openBrace ? keyedArrayStart(bytes, at, key) : 'absent'
  if (bytes[at] === openBracket) return at
  if (bytes[at] === openBrace || bytes[at] === quote) return 'absent'
  const assign = bytes.indexOf(equals, at)
  if (assign === -1) return bytes.length > longestPrefix ? 'absent' : 'unknown'
  const value = skipSpace(bytes, assign + 1)
  if (value === bytes.length) return 'unknown'
  return bytes[value] === openBracket ? value : 'absent'
}

export const hasByteOrderMark = (bytes: Buffer): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const isHalfByteOrderMark = (bytes: Buffer): boolean =>
  bytes[0] === 0xef && (bytes.length === 1 || (bytes.length === 2 && bytes[1] === 0xbb))

function skipSpace(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  return at
}

function keyedArrayStart(bytes: Buffer, from: number, key: string): ArrayStart {
  const name = Buffer.from(JSON.stringify(key))
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === openBrace || byte === openBracket) depth++
    else if (byte === closeBrace || byte === closeBracket) {
      if (--depth === 0) return 'absent'
    } else if (byte === quote) {
      const start = at
      for (at++; at < bytes.length && bytes[at] !== quote; ) at += bytes[at] === backslash ? 2 : 1
      if (at >= bytes.length) return 'unknown'
      if (depth !== 1 || !bytes.subarray(start, at + 1).equals(name)) continue
      // The same word can be a value; only a key has a colon behind it.
      const after = skipSpace(bytes, at + 1)
      if (after === bytes.length) return 'unknown'
      if (bytes[after] !== colon) continue
      const value = skipSpace(bytes, after + 1)
      if (value === bytes.length) return 'unknown'
      if (bytes[value] === openBracket) return value
    }
  }
  return 'unknown'
}
