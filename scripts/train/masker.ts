/** Masks a text for the sentence encoder in training as the program does it for a post. */
import { phraseBook } from '../../src/core/checks/conduct/phrase-book.ts'
import { opinionText } from '../../src/core/checks/opinion/opinion-text.ts'
import { lexiconNamed, loadLexicons } from '../../src/core/policy/lexicons.ts'
import { prepare } from '../../src/core/text/prepare.ts'

export function masker(lexiconDir: string): (text: string) => string {
  const lexicons = loadLexicons(lexiconDir)
  const read = phraseBook({
    lexicon: (name) => lexiconNamed(lexicons, name),
    model: () => {
      throw new Error('no model is used to train a model')
    },
    heads: () => null,
    listedAccounts: [],
  })
  return (text) => {
    const prepared = prepare(text)
    return opinionText(prepared, read(prepared))
  }
}
