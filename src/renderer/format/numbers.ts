/** Numbers, sizes and durations in words. */

const plain = new Intl.NumberFormat('en-GB')

export function formatCount(count: number): string {
  return plain.format(count)
}

/** "1 post", "1,204 posts". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? formatCount(value) : value.toPrecision(3)} ${units[unit]}`
}

/** For "time left": rough on purpose, so that it does not jump about. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 1) return 'less than a second'
  if (seconds < 60) return countOf(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? countOf(minutes, 'minute') : countOf(Math.round(minutes / 60), 'hour')
}
