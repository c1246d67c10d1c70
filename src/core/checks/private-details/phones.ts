/** Telephone numbers: British ones by their ranges, foreign ones with a plus sign. */
import type { Detail } from './detail.ts'

const shaped =
  /(?<![\p{L}\p{N}_£$€#@+=]|\d[.,-])(?:\+|\(?\+?0|0044|\(?7(?=\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)))(?:[ .()-]{0,3}\d){6,15}(?![\p{L}\p{N}_]|[.,:-]\d|%)/gu
const date = /(?<!\d)\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d/
const reference =
  /(?:\border|\bref(?:erence)?|\bticket|\bcase|\binvoice|\bid|\bisbn|\bserial|\btracking|\bcharity|\bcompany|\bregistered|\baccount|\bpolicy)(?: (?:no|number|id|code))?\.?(?: is)?[\s:#]*$/
const askedToCall = /\b(?:call|ring|phone|text|tel|mobile|mob|cell|whatsapp|number|contact)\b/

export function* findPhones(folded: string): Iterable<Detail> {
  for (const match of folded.matchAll(shaped)) {
    const from = match.index
    const to = from + match[0].length
    const national = nationalDigits(match[0])
    if (national === null || date.test(match[0])) continue
    if (!match[0].startsWith('+') && reference.test(folded.slice(Math.max(0, from - 40), from))) {
      yield { kind: 'phone', from, to, strength: 0, known: 'lookalike' }
      continue
    }
    if (national.bare && !askedToCall.test(folded.slice(Math.max(0, from - 40), from))) continue
    const rated = rate(national.digits)
    if (rated) yield { kind: 'phone', from, to, ...rated }
  }
}

interface National {
  /** From the leading 0 for British numbers, from the country code after "+" for others. */
  digits: string
  /** Written without its leading 0. */
  bare: boolean
}

function nationalDigits(written: string): National | null {
  const digits = written.replace(/\D/g, '')
  if (/^\(?\+/.test(written) || digits.startsWith('0044')) {
    const abroad = digits.startsWith('0044') ? digits.slice(2) : digits
    if (abroad.startsWith('44')) return { digits: `0${abroad.slice(2).replace(/^0/, '')}`, bare: false }
    if (digits.startsWith('0')) return { digits, bare: false }
    return abroad.length >= 9 && abroad.length <= 15 ? { digits: `+${abroad}`, bare: false } : null
  }
  if (digits.startsWith('7') && digits.length === 10) return { digits: `0${digits}`, bare: true }
  return { digits, bare: false }
}

/** By range: mobiles are people's, 01 and 02 may be anybody's, 03, 08 and 09 belong to organisations. */
function rate(digits: string): Pick<Detail, 'strength' | 'known'> | null {
  if (digits.startsWith('+')) return { strength: 0.65 }
  if (/^07[1-9]\d{8}$/.test(digits) || /^070\d{8}$/.test(digits)) return { strength: 0.75 }
  if (/^02\d{9}$/.test(digits) || /^01[1-9]\d{7,8}$/.test(digits)) return { strength: 0.55 }
  if (/^0[389]\d{8,9}$/.test(digits) || /^0800\d{6}$/.test(digits)) return { strength: 0, known: 'office' }
  return null
}
