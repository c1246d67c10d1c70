/** What an archive may grow to before it is refused. Data only. */
export interface Limits {
  members: number
  /** Uncompressed bytes of all members together. */
  totalBytes: number
  /** Unpacked to packed, of a member and of the whole; looked at above `ratioFrom` bytes only: small text packs very well. */
  ratio: number
  ratioFrom: number
}

export const defaultLimits: Limits = {
  members: 2_000_000,
  totalBytes: 200 * 2 ** 30,
  ratio: 500,
  ratioFrom: 50 * 2 ** 20,
}

/** True when so many bytes came out of so few that no honest export is packed like that. */
export const isBomb = (unpacked: number, packed: number, { ratio, ratioFrom }: Limits): boolean =>
  unpacked > ratioFrom && unpacked > packed * ratio
