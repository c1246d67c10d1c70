/** Numbers that name one person or open an account: National Insurance, cards, bank accounts, number plates. */
import type { Detail } from './detail.ts'

const nationalInsurance =
  /(?<![\p{L}\p{N}])(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prstw-z][a-ceghj-nprstw-z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d](?![\p{L}\p{N}])/gu
const cardShaped = /(?<![\p{L}\p{N}_£$€#@+/=.-])[2-6]\d{3}(?:[ -]?\d{2,6}){2,4}(?![\p{L}\p{N}]|[.,/-]\d)/gu
const sortCode = String.raw`\d\d[- ]\d\d[- ]\d\d`
const account = String.raw`\d{8}`
const bank = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:${sortCode}[^\d]{1,40}${account}|${account}[^\d]{1,40}${sortCode}|(?<=sort ?code[ :is]{1,6})\d{6}[^\d]{1,40}${account})(?![\p{L}\p{N}/-])`,
  'gu',
)
const plate =
  /(?<![\p{L}\p{N}])(?:[a-hj-py][a-hj-y]\d\d ?[a-hj-pr-z]{3}|[a-hj-npr-tv-y]\d{1,3} ?[a-hj-pr-tv-y]{3})(?![\p{L}\p{N}])/gu
const vehicle =
  /\b(?:cars?|vans?|reg|registration|number ?plates?|plates?|vehicle|drives|driving|drove|parked|parks|bmw|audi|merc|mercedes|golf|corsa|fiesta|focus|astra|range rover|tesla|motor|licen[cs]e)\b/

export function* findNumbers(folded: string): Iterable<Detail> {
  for (const match of folded.matchAll(nationalInsurance)) yield detail('national-insurance', match, 0.9)
  for (const match of folded.matchAll(cardShaped)) {
    const digits = match[0].replace(/\D/g, '')
    if (!isCardLength(digits)) continue
    if (passesLuhn(digits)) yield detail('card', match, 0.9)
    else yield { ...detail('card', match, 0), known: 'lookalike' }
  }
  for (const match of folded.matchAll(bank)) yield detail('bank-account', match, 0.8)
  for (const match of folded.matchAll(plate)) {
    const near = folded.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40)
    if (vehicle.test(near)) yield detail('number-plate', match, 0.55)
  }
}

function detail(kind: Detail['kind'], match: RegExpExecArray, strength: number): Detail {
  return { kind, from: match.index, to: match.index + match[0].length, strength }
}

/** Lengths and first digits that issuers use. */
function isCardLength(digits: string): boolean {
  if (/^3[47]/.test(digits)) return digits.length === 15
  if (/^4/.test(digits)) return digits.length === 16 || digits.length === 13 || digits.length === 19
  return /^(?:5[1-5]|2[2-7]|6)/.test(digits) && digits.length === 16
}

export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let value = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1) value = value > 4 ? value * 2 - 9 : value * 2
    sum += value
  }
  return sum % 10 === 0
}
