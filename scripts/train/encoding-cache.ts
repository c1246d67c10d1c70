/** Keeps encodings on disk by the text's hash: a thousand texts take ten seconds, and training is run again and again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Encoder, encodingSize } from '../../src/core/models/encoder.ts'

const keySize = 16
const recordSize = keySize + encodingSize * 4
const saveEvery = 2000

/** `file` holds records of a 16-byte key and 512 float32. */
export function encodingCache(encoder: Encoder, file: string): Encoder {
  const known = new Map<string, Float32Array>()
  if (existsSync(file)) {
    const bytes = readFileSync(file)
    for (let at = 0; at + recordSize <= bytes.length; at += recordSize) {
      const key = bytes.toString('hex', at, at + keySize)
      const numbers = bytes.subarray(at + keySize, at + recordSize)
      known.set(key, new Float32Array(new Uint8Array(numbers).buffer))
    }
  }
  const keyOf = (text: string) =>
    createHash('sha256')
      .update(text)
      .digest('hex')
      .slice(0, keySize * 2)
  const save = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      Buffer.concat(
        [...known].flatMap(([key, numbers]) => [Buffer.from(key, 'hex'), Buffer.from(numbers.buffer)]),
      ),
    )
  }
  return {
    async encode(texts) {
      const missing = [...new Set(texts)].filter((text) => !known.has(keyOf(text)))
      for (let from = 0; from < missing.length; from += saveEvery) {
        const part = missing.slice(from, from + saveEvery)
        const encodings = await encoder.encode(part)
        for (const [index, text] of part.entries()) known.set(keyOf(text), encodings[index]!)
        save()
      }
      return texts.map((text) => known.get(keyOf(text))!)
    },
  }
}
