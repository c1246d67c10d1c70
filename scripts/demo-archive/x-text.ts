/** How X counts, cuts and dates text. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** X counts code points, not UTF-16 units. */
export const length = (text: string) => [...text].length
/** Indices count code points of the escaped text, and X writes them as strings. */
export const indices = (text: string, start: number, part: string) => {
  const from = length(text.slice(0, start))
  return [String(from), String(from + length(part))]
}

/** X's date text: `Sat Aug 12 16:10:37 +0000 2023`. */
export function xDate(at: number): string {
  const date = new Date(at)
  const [day, time] = [String(date.getUTCDate()).padStart(2, '0'), date.toISOString().slice(11, 19)]
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${time} +0000 ${date.getUTCFullYear()}`
}

/** The first `limit` code points, the last of them an ellipsis where something was lost. */
export function cut(text: string, limit: number): string {
  const points = [...text]
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`
}
