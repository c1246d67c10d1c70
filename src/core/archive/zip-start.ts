/** Knows a ZIP by its first bytes: names lie. */

/** `PK` and: a file, the directory of an empty archive, a part of several. */
const starts = [0x504b0304, 0x504b0506, 0x504b0708]

export const isZipStart = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && starts.includes(Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(0))
