/** Where the window opens: as it was left, unless that place is no longer on a screen. Pure. */

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export const smallest = { width: 1024, height: 700 }
const usual = { width: 1280, height: 800 }

/** `saved` is whatever the file held; `screens` are the work areas now. Without a place, the system chooses one. */
export function openingBounds(
  saved: unknown,
  screens: Bounds[],
): Partial<Bounds> & { width: number; height: number } {
  if (!isBounds(saved)) return usual
  const width = Math.max(saved.width, smallest.width)
  const height = Math.max(saved.height, smallest.height)
  const placed = { x: saved.x, y: saved.y, width, height }
  return screens.some((screen) => holdsTitleBar(screen, placed)) ? placed : { width, height }
}

/** Enough of the top edge must lie on a screen for a hand to grasp it. */
function holdsTitleBar(screen: Bounds, window: Bounds): boolean {
  const visible = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x)
  return visible >= 100 && window.y >= screen.y && window.y <= screen.y + screen.height - 40
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false
  const bounds = value as Record<string, unknown>
  return ['x', 'y', 'width', 'height'].every((name) => Number.isSafeInteger(bounds[name]))
}
