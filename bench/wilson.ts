/** The 95 % interval of a share that was counted, after Wilson: honest for small counts and near 0 and 1. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const z = 1.96
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}

/** "34/40  85.0 % (70.9-92.9)". */
export function shareText(hits: number, of: number): string {
  if (of === 0) return '-'
  const { low, high } = wilson(hits, of)
  const percent = (share: number) => (share * 100).toFixed(1)
  return `${`${hits}/${of}`.padStart(7)} ${percent(hits / of).padStart(5)} % (${percent(low)}-${percent(high)})`
}
