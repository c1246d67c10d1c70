/** A stretch of a file on disk, as the ZIP driver reads it: a ZIP stored inside another is read where it lies. */
import { close, createReadStream, open, type ReadStream, read } from 'node:fs'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

export interface FileRange {
  file: string
  start: number
  size: number
}

const windowSize = 1 << 18

/** The driver reads a directory in pieces of 46 bytes: reads that follow each other are served from a window. */
class RangeReader extends yauzl.RandomAccessReader {
  readonly #fd: number
  readonly #range: FileRange
  #window = { start: 0, bytes: Buffer.alloc(0) }
  #next = -1

  constructor(fd: number, range: FileRange) {
    super()
    this.#fd = fd
    this.#range = range
  }

  override _readStreamForRange(start: number, end: number): ReadStream {
    // Through a descriptor of its own: a stream that is given up closes the one it reads.
    const { file, start: from } = this.#range
    return createReadStream(file, { start: from + start, end: from + end - 1, highWaterMark: windowSize })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const follows = position === this.#next
    this.#next = position + length
    const at = position - this.#window.start
    if (at >= 0 && at + length <= this.#window.bytes.length) {
      this.#window.bytes.copy(buffer, offset, at, at + length)
      callback(null, length)
      return
    }
    const wanted = follows ? Math.max(length, windowSize) : length
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(wanted, this.#range.size - position)))
    if (bytes.length === 0) {
      callback(null, 0)
      return
    }
    read(this.#fd, bytes, 0, bytes.length, this.#range.start + position, (error, bytesRead) => {
      if (error) return callback(error)
      this.#window = { start: position, bytes: bytes.subarray(0, bytesRead) }
      callback(null, this.#window.bytes.copy(buffer, offset, 0, length))
    })
  }

  override close(callback: (error: Error | null) => void): void {
    close(this.#fd, callback)
  }
}

/** Close the `ZipFile` to give the file free. Throws the driver's errors. */
export async function openZipRange(range: FileRange): Promise<yauzl.ZipFile> {
  const fd = await promisify(open)(range.file, 'r')
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
  const reader = new RangeReader(fd, range)
  try {
    return await yauzl.fromRandomAccessReaderPromise(reader, range.size, options)
  } catch (error) {
    close(fd, () => {})
    throw error
  }
}
