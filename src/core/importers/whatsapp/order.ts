/** Tells day from month over a whole chat, since one date alone can be read in two ways. Pure. */
import type { Head } from './head.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export interface OrderFound {
  order: DateOrder
  /** What the officer should know of how it was found; null when the dates leave no choice. */
  doubt: string | null
}

/** Year, month from 1, day. */
export function dateOf({ date: [a, b, c] }: Head, order: DateOrder): [number, number, number] {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  return [year! < 100 ? year! + 2000 : year!, month!, day!]
}

interface Score {
  order: DateOrder
  /** Dates that are none in this order. */
  impossible: number
  /** Steps back in time from one message to the next. */
  back: number
}

/** WhatsApp's first year. */
const opened = 2009

/** Counts for all orders while heads go by, and decides at the end. */
export class OrderFinder {
  readonly #scores: Score[] = (['dmy', 'mdy', 'ymd'] as const).map((order) => ({
    order,
    impossible: 0,
    back: 0,
  }))
  readonly #last = new Map<DateOrder, number>()
  #sample: Head | null = null

  add(head: Head): void {
    this.#sample ??= head
    for (const score of this.#scores) {
      const [year, month, day] = dateOf(head, score.order)
      const place = score.order === 'ymd' ? 0 : 2
      const isYear = head.digits[place] === 4 || (head.digits[place] === 2 && head.digits[2 - place] !== 4)
      if (!isYear || year < opened || month > 12 || month < 1 || day > 31 || day < 1) score.impossible++
      else {
        const stamp = Date.UTC(year, month - 1, day)
        if (stamp < (this.#last.get(score.order) ?? 0)) score.back++
        this.#last.set(score.order, stamp)
      }
    }
  }

  decide(): OrderFound {
    const ranked = [...this.#scores].sort((x, y) => x.impossible - y.impossible || x.back - y.back)
    const best = ranked[0]!
    // A year of two digits in front is taken only where nothing else fits.
    const [first = best, second] = ranked.filter(
      (one) => one.impossible === best.impossible && one.order !== 'ymd',
    )
    if (!second || this.#sample === null) return { order: first.order, doubt: null }
    const twoWays = `Every date in this chat can be read in two ways (${this.#sample.raw}).`
    if (first.back !== second.back) {
      const doubt = `${twoWays} ${namedFirst[first.order]} was taken to come first, because only then do the messages follow each other in time.`
      return { order: first.order, doubt }
    }
    // Nobody writes the month first with dots or dashes.
    if (/^\d+[.-]/.test(this.#sample.raw)) return { order: 'dmy', doubt: null }
    const order = this.#writtenAsInAmerica(this.#sample) ? 'mdy' : 'dmy'
    return {
      order,
      doubt: `${twoWays} Nothing in it decides; ${namedFirst[order].toLowerCase()} was taken to come first.`,
    }
  }

  /** `1/2/24, 3:04 PM`: no noughts in front, two digits for the year, capitals. */
  #writtenAsInAmerica({ digits, raw }: Head): boolean {
    return digits[2] === 2 && digits[0] === 1 && /[AP]M/.test(raw)
  }
}

const namedFirst: Record<DateOrder, string> = { dmy: 'The day', mdy: 'The month', ymd: 'The year' }
