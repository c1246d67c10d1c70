/** Words as hashed features of a linear model: words, pairs, triples, and the letters inside words. Pure. */

/** Buckets that features fall into; two features may share one. */
export const bucketBits = 18
export const buckets = 2 ** bucketBits
const mask = buckets - 1

const prime = 0x01000193
const seeds = {
  word: 0x811c9dc5,
  pair: 0x1b873593,
  triple: 0x27d4eb2f,
  letters: 0x85ebca6b,
  length: 0x9e3779b1,
}

function hashInto(text: string, hash: number): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return hash
}

const finish = (hash: number) => {
  let h = hash ^ (hash >>> 15)
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) & mask
}

/** A word in angle brackets stands for a kind of word; its letters mean nothing. */
const isKind = (word: string) => word.charCodeAt(0) === 0x3c

/** Calls back with each feature's bucket and the words [from, to) that it came from. */
export function eachFeature(
  words: readonly string[],
  found: (bucket: number, from: number, to: number) => void,
): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const one = hashInto(word, seeds.word)
    found(finish(one), i, i + 1)
    if (i + 1 < words.length) {
      const two = hashInto(words[i + 1]!, hashInto(word, seeds.pair) ^ 0x20)
      found(finish(two), i, i + 2)
      if (i + 2 < words.length)
        found(finish(hashInto(words[i + 2]!, Math.imul(two, prime) ^ seeds.triple)), i, i + 3)
    }
    if (!isKind(word)) letters(word, i, found)
  }
}

/** Runs of three to five letters, with marks for the word's ends, so that odd spellings keep most of their features. */
function letters(word: string, at: number, found: (bucket: number, from: number, to: number) => void): void {
  const marked = `^${word.slice(0, 24)}$`
  for (let start = 0; start + 3 <= marked.length; start++) {
    let hash = seeds.letters
    for (let length = 1; length <= 5 && start + length <= marked.length; length++) {
      hash = Math.imul(hash ^ marked.charCodeAt(start + length - 1), prime)
      if (length >= 3) found(finish(hash ^ Math.imul(length, seeds.length)), at, at + 1)
    }
  }
}
