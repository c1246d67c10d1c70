/** Flags private details of other people. It says what kind of detail it saw and never repeats the detail. */
import { z } from 'zod'
import type { PreparedText } from '../text/prepared.ts'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import type { Reading } from './conduct/phrase-book.ts'
import { exemptions as shared } from './conduct/stance.ts'
import { findAddresses } from './private-details/addresses.ts'
import { findConfidences } from './private-details/confidences.ts'
import { type Detail, type Detector, detailKinds, kindInWords } from './private-details/detail.ts'
import { findEmails } from './private-details/emails.ts'
import { findNumbers } from './private-details/numbers.ts'
import { type Owner, ownerOf } from './private-details/ownership.ts'
import { findPhones } from './private-details/phones.ts'
import { findWhereabouts } from './private-details/whereabouts.ts'

const options = z
  .object({
    /** Which kinds of detail count. */
    kinds: z.array(z.enum(detailKinds)).default([...detailKinds]),
  })
  .strict()

/** Where two find the same place, the earlier in this list keeps it. */
const withDigits: readonly Detector[] = [findEmails, findNumbers, findPhones, findAddresses]

const told = new Set('openly permission blessing consent bravely'.split(' '))
/** The person told it themselves, or agreed. */
const isTold = (words: Reading['words']) => words.some(({ text }) => told.has(text))

export const privateInformation = defineCheck({
  id: 'private-information',
  version: 3,
  scope: 'post',
  title: 'Private information of others',
  description:
    'Telephone numbers, e-mail and street addresses, bank, card and National Insurance numbers, number plates, homes, workplaces, schools and confided health of somebody else.',
  messages: {
    someone: {
      why: 'The post gives {kind}, and the words around it say that it is somebody else’s',
      unless:
        'the post gave it as its writer’s own, if it belonged to a public office, an organisation or a helpline, or if it only looked like such a detail',
    },
    unclear: {
      why: 'The post gives {kind}, and nothing around it says that it is its writer’s own or an office’s',
      unless:
        'the words around it named it as the writer’s own (“my number”, “email me at”) or as that of an office, an organisation, an event or a helpline',
    },
  },
  exemptions: {
    ...shared,
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
    own: 'The post gives {kind} as its writer’s own, which anybody may do',
    office: 'The post gives {kind} that belongs to a public office, an organisation, an event or a helpline',
    lookalike: 'A number in the post has the form of {kind}, but is a reference or fails its check digit',
  },
  options,
  create({ kinds }, resources) {
    const wanted = new Set(kinds)
    const judgeDisclosures = judgePhrases<'someone', 'conduct'>(resources, {
      phrases: [{ lexicon: 'disclosures', senses: ['disclosed'] }],
      messageOf: () => 'someone',
      data: { kind: kindInWords.disclosure },
      excuseOf: (_candidate, { words }) => (isAboutConduct(words) || isTold(words) ? 'conduct' : null),
    })
    return (post, report) => {
      const { prepared } = post
      if (wanted.has('disclosure')) judgeDisclosures(post, report)
      for (const detail of findDetails(prepared)) {
        if (!wanted.has(detail.kind)) continue
        const span = prepared.toOriginal(detail.from, detail.to)
        const data = { kind: kindInWords[detail.kind] }
        const owner = detail.known ?? ownerAround(prepared, detail)
        if (owner === 'someone' || owner === 'unclear')
          report.flag({ message: owner, span, strength: strengthOf(detail, owner), data })
        else report.exempt({ message: owner, spans: [span], data })
      }
    }
  },
})

/** Details that are sentences, not numbers: they name the other person themselves. */
const inWords: ReadonlySet<string> = new Set(['whereabouts', 'confidence'])

function ownerAround(prepared: PreparedText, detail: Detail): Owner {
  // These patterns hold the other person themselves ("her kids go to ...").
  if (inWords.has(detail.kind)) return 'someone'
  return ownerOf(prepared.folded, detail.from, detail.to)
}

function strengthOf(detail: Detail, owner: 'someone' | 'unclear'): number {
  if (owner === 'unclear' || inWords.has(detail.kind)) return detail.strength
  return Math.min(0.95, Math.round((detail.strength + 0.2) * 100) / 100)
}

function findDetails(prepared: PreparedText): Detail[] {
  const { folded } = prepared
  const details: Detail[] = []
  const take = (found: Iterable<Detail>) => {
    for (const detail of found)
      if (!details.some((other) => detail.from < other.to && other.from < detail.to)) details.push(detail)
  }
  if (/[0-9@[({]| dot /.test(folded)) for (const detect of withDigits) take(detect(folded))
  take(findWhereabouts(folded))
  take(findConfidences(folded))
  if (details.length === 0) return details
  return details.filter((detail) => !insideName(prepared, detail)).sort((a, b) => a.from - b.from)
}

/** Digits in a web link, a handle or a hashtag are part of a name. */
function insideName(prepared: PreparedText, detail: Detail): boolean {
  if (inWords.has(detail.kind)) return false
  const [start, end] = prepared.toOriginal(detail.from, detail.to)
  return prepared.tokens.some(
    (token) =>
      token.start < end &&
      start < token.end &&
      (token.kind === 'handle' ||
        token.kind === 'hashtag' ||
        (token.kind === 'link' && (detail.kind !== 'email' || token.text.includes('/')))),
  )
}
