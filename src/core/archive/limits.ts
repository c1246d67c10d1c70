/** What an archive may grow to before it is refused. Data only. */
export interface Limits {
  members: number
  /** Uncompressed bytes of all members together. */
  totalBytes: number
  /** Uncompressed to compressed, looked at above `ratioFrom` bytes only: small text packs very well. */
  ratio: number
  ratioFrom: number
}

export const defaultLimits: Limits = {
  members: 2_000_000,
  totalBytes: 200 * 2 ** 30,
  ratio: 500,
  ratioFrom: 50 * 2 ** 20,
}
