/** Undoes spelling tricks inside one word: leet, letters between stars, stretched letters, possessives. */

const leet: Record<string, string> = {
  '4': 'a',
  '1': 'i',
  '3': 'e',
  '0': 'o',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
}
const ordinaryNumberWord = /^\d+(?:st|nd|rd|th|s|am|pm|k|m|bn|p|x|hrs?|mins?|km|kg|mph|ish)$/
const trick = /[0-9$@*']|(.)\1\1/

export interface Spelling {
  text: string
  /** Other readings that a matcher may also try. */
  forms: readonly string[]
}

/** The plain reading of a folded word, and the others it could have. Plain words come back as they are. */
export function readSpelling(word: string): Spelling {
  if (!trick.test(word)) return { text: word, forms: none }
  const forms = new Set<string>()
  let text = word
  if (/^[a-z0-9](?:\*[a-z0-9]){2,}$/.test(text)) text = text.replaceAll('*', '')
  if (/[0-9$@]/.test(text)) {
    const plain = undoLeet(text)
    if (plain !== text) forms.add(text)
    text = plain
  }
  if (/(.)\1\1/.test(text)) {
    const readings = unstretch(text)
    text = readings[0]!
    for (const reading of readings) forms.add(reading)
  }
  if (text.endsWith("'s")) forms.add(text.slice(0, -2))
  else if (text.endsWith("'")) text = text.slice(0, -1)
  forms.delete(text)
  return { text, forms: forms.size === 0 ? none : [...forms] }
}

const none: readonly string[] = []

/**
 * Digits count as letters between letters, before three or more of them, and at the end of a word that already
 * needed it; so "covid19", "year7", "2nd" and "10am" stay what they are.
 */
function undoLeet(word: string): string {
  if (ordinaryNumberWord.test(word) || !/[a-z]/.test(word)) return word
  let undone = word.replace(/(?<=[a-z*])[0-9$@]{1,2}(?=[a-z*])/g, decode)
  undone = undone.replace(/^[0-9$@](?=[a-z]{3})/, decode).replace(/(?<=[a-z])\$+$/, decode)
  if (undone !== word) undone = undone.replace(/(?<=[a-z])[0-9$]$/, decode)
  return undone
}

const decode = (run: string) => [...run].map((sign) => leet[sign] ?? sign).join('')

/** Three or more of a letter stand for two or one of it; at most eight readings, all doubled first. */
function unstretch(word: string): string[] {
  const parts = word.split(/((.)\2{2,})/)
  let readings = ['']
  let stretches = 0
  for (let i = 0; i < parts.length; i += 3) {
    readings = readings.map((reading) => reading + parts[i]!)
    const run = parts[i + 1]
    if (run === undefined) break
    const sign = run[0]!
    if (sign === '*') readings = readings.map((reading) => reading + run)
    else if (stretches++ < 3)
      readings = [...readings.map((r) => r + sign + sign), ...readings.map((r) => r + sign)]
    else readings = readings.map((reading) => reading + sign)
  }
  return readings
}
