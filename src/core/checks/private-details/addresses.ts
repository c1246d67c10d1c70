/** Postcodes, and house numbers with a street. A house number and street alone needs a home nearby in the text. */
import type { Detail } from './detail.ts'
import { isPublicAddress } from './public-contacts.ts'

const areas = new Set(
  (
    'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec en ex eh fk fy g ' +
    'gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ' +
    'ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc ' +
    'wd wf wn wr ws wv yo ze'
  ).split(' '),
)
const postcode = /(?<![\p{L}\p{N}])([a-z]{1,2})\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/gu
const street =
  /(?<![\p{L}\p{N}£$€#.,:/-])(?:(?:flat|apartment|unit) ?\d{1,4}[a-z]?,? )?\d{1,4}[a-z]?,? (?:[a-z'-]{2,20} ){0,3}[a-z'-]{2,20} (?:road|rd|street|st|avenue|ave|lane|ln|close|drive|crescent|cres|court|gardens|gdns|grove|terrace|place|way|hill|square|mews|walk|row|parade|rise|view|crofts?|gate|wharf)(?![\p{L}\p{N}])/gu
/** Words that make "20 people in the street" no address. */
const notAStreet =
  /\b(?:the|a|an|of|in|on|at|to|for|from|and|or|with|by|down|up|off|my|our|your|his|her|their|this|that|these|every|per|is|are|was|were|people|years?|months?|weeks?|days?|hours?|minutes?|mins|miles?|metres?|times?|percent|new|more|homes|houses|shops|jobs|cars|buses|seats|votes|points|yards|pm|am|th|st|nd|rd|no|one|half|long|main|some|all)\b/
const home =
  /\b(?:live|lives|lived|living|home|house|address|resides?|stays|staying|moved|flat|door|visit|knock|doxx?|find (?:him|her|them)|pop round|go round|turn up)\b/

export function* findAddresses(folded: string): Iterable<Detail> {
  const codes: Detail[] = []
  for (const match of folded.matchAll(postcode))
    if (areas.has(match[1]!))
      codes.push({ kind: 'postcode', from: match.index, to: match.index + match[0].length, strength: 0.3 })
  for (const match of folded.matchAll(street)) {
    const found = trimToNumber(match[0])
    if (!found) continue
    const from = match.index + match[0].length - found.length
    const to = match.index + match[0].length
    const code = codes.find((item) => item.from >= to && item.from - to <= 40)
    if (isPublicAddress(found)) yield { kind: 'address', from, to, strength: 0, known: 'office' }
    else if (code) {
      codes.splice(codes.indexOf(code), 1)
      yield { kind: 'address', from, to: code.to, strength: 0.7 }
    } else if (home.test(folded.slice(Math.max(0, from - 80), to + 40)))
      yield { kind: 'address', from, to, strength: 0.65 }
  }
  yield* codes
}

/** The street's own words hold no little words; null when nothing of an address is left. */
function trimToNumber(text: string): string | null {
  const name = text.replace(/^(?:(?:flat|apartment|unit) ?\d+[a-z]?,? )?\d+[a-z]?,? /, '')
  const words = name.replace(/ [a-z]+$/, '')
  return notAStreet.test(words) ? null : text
}
