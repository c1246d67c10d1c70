/** Cuts text into lines at line feeds, with their places in bytes. Fed chunk by chunk; a carriage return stays with its line. */
export interface TextLine {
  /** null when the line is larger than the limit. */
  text: string | null
  /** Byte offset of its first byte in the member. */
  offset: number
  /** With its line feed. */
  bytes: number
}

const lineFeed = 0x0a

export class LineScanner {
  readonly #limit: number
  #held: Buffer[] = []
  #heldBytes = 0
  #offset = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): TextLine[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: TextLine[] = []
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      lines.push(this.#take(bytes.subarray(start, end + 1)))
      start = end + 1
    }
    const rest = bytes.subarray(start)
    this.#heldBytes += rest.length
    if (this.#heldBytes > this.#limit) this.#held = []
    else if (rest.length > 0) this.#held.push(Buffer.from(rest))
    return lines
  }

  /** The last line, where nothing ends it. */
  end(): TextLine[] {
    return this.#heldBytes > 0 ? [this.#take(Buffer.alloc(0))] : []
  }

  #take(last: Buffer): TextLine {
    const bytes = this.#heldBytes + last.length
    const whole = this.#held.length > 0 ? Buffer.concat([...this.#held, last]) : last
    const line = {
      text: bytes > this.#limit ? null : whole.toString('utf8').replace(/\n$/, ''),
      offset: this.#offset,
      bytes,
    }
    this.#offset += bytes
    this.#held = []
    this.#heldBytes = 0
    return line
  }
}
