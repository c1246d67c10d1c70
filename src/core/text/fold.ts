/** Folds text for matching (case, width, accents, lookalikes, invisible signs) and keeps the way back to the original. */
import type { Span } from '../../shared/model.ts'
import { asciiTwins, lookalikes } from './confusables.ts'

export interface Folded {
  text: string
  /** Original offset at which the source of a folded unit starts and ends; null where folding changed no position. */
  starts: Uint32Array | null
  ends: Uint32Array | null
}

/** Signs that show nothing, or only change the sign before them (accents, variation selectors, skin tones, joiners). */
const dropped = /^(?:\p{M}|\p{Cf}|\p{EMod}|[\u115f\u1160\u3164\uffa0])$/u
const attaches = /^(?:\p{M}|\p{EMod}|\u200d|[\u{e0020}-\u{e007f}])$/u
const otherScript = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]$/u

interface FoldedSign {
  text: string
  /** The same with lookalikes of other scripts read as Latin. */
  latin: string
  attaches: boolean
  /** 0 not of a script with lookalikes, 1 a lookalike, 2 a letter that passes for none. */
  foreign: 0 | 1 | 2
}
const signs = new Map<number, FoldedSign>()

function foldSign(codePoint: number): FoldedSign {
  const known = signs.get(codePoint)
  if (known) return known
  const sign = String.fromCodePoint(codePoint)
  let text = ''
  let latin = ''
  let foreign: 0 | 1 | 2 = 0
  for (const part of asciiTwins.get(sign) ?? sign.normalize('NFKD').toLowerCase()) {
    if (dropped.test(part)) continue
    const plain = asciiTwins.get(part) ?? part
    text += plain
    latin += lookalikes.get(plain) ?? plain
    if (otherScript.test(part)) foreign = lookalikes.has(plain) ? 1 : 2
  }
  const folded = { text, latin, attaches: attaches.test(sign), foreign }
  signs.set(codePoint, folded)
  return folded
}

let scratchStarts = new Uint32Array(4096)
let scratchEnds = new Uint32Array(4096)

/** ASCII costs one scan and one lower-casing; everything else is folded sign by sign. */
export function fold(original: string): Folded {
  const length = original.length
  let first = 0
  while (first < length && original.charCodeAt(first) < 0x80) first++
  if (first === length) return { text: original.toLowerCase(), starts: null, ends: null }

  const latin = readsAsLatin(original)
  let text = ''
  let size = 0
  let at = 0
  while (at < length) {
    const unit = original.charCodeAt(at)
    if (unit < 0x80) {
      const from = at
      do at++
      while (at < length && original.charCodeAt(at) < 0x80)
      reserve(size + at - from)
      for (let i = from; i < at; i++, size++) {
        scratchStarts[size] = i
        scratchEnds[size] = i + 1
      }
      text += original.slice(from, at).toLowerCase()
      continue
    }
    const codePoint = original.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    const sign = foldSign(codePoint)
    const piece = latin ? sign.latin : sign.text
    if (piece === '') {
      if (sign.attaches && size > 0) scratchEnds[size - 1] = end
    } else {
      reserve(size + piece.length)
      for (let i = 0; i < piece.length; i++, size++) {
        scratchStarts[size] = at
        scratchEnds[size] = end
      }
      text += piece
    }
    at = end
  }
  return { text, starts: scratchStarts.slice(0, size), ends: scratchEnds.slice(0, size) }
}

/** Lookalikes are undone in Latin text only: a Russian or Greek sentence must not turn into accidental English. */
function readsAsLatin(original: string): boolean {
  let ascii = 0
  let foreign = 0
  let genuine = 0
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at)
    if (unit < 0x80) {
      if ((unit | 0x20) >= 97 && (unit | 0x20) <= 122) ascii++
    } else if (unit >= 0x370 && unit < 0x590) {
      foreign++
      if (foldSign(unit).foreign === 2) genuine++
    }
  }
  return genuine === 0 || ascii > foreign
}

function reserve(size: number): void {
  if (size <= scratchStarts.length) return
  const grow = (old: Uint32Array<ArrayBuffer>) => {
    const next = new Uint32Array(size * 2)
    next.set(old)
    return next
  }
  scratchStarts = grow(scratchStarts)
  scratchEnds = grow(scratchEnds)
}

/** The span of the original behind folded [start, end). An empty range gives an empty span. */
export function spanInOriginal(folded: Folded, start: number, end: number): Span {
  if (folded.starts === null || folded.ends === null) return [start, end]
  const size = folded.starts.length
  if (size === 0) return [0, 0]
  if (end <= start) {
    const at = start < size ? folded.starts[start]! : folded.ends[size - 1]!
    return [at, at]
  }
  return [folded.starts[start]!, folded.ends[end - 1]!]
}
