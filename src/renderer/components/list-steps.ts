/** Where a key leads in a list. Pure. */

/** The new position, or null for a key that does not move. `position` is -1 when nothing is chosen. */
export function stepFor(key: string, position: number, length: number, page: number): number | null {
  if (length === 0) return null
  const to = (target: number) => Math.max(0, Math.min(length - 1, target))
  switch (key) {
    case 'ArrowDown':
      return to(position + 1)
    case 'ArrowUp':
      return to(position - 1)
    case 'PageDown':
      return to(position + page)
    case 'PageUp':
      return to(position - page)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
