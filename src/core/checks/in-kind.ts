/** Flags abuse that presents itself as an answer to abuse. Calm challenge, reporting and solidarity are clear. */
import { z } from 'zod'
import { isQuoted } from '../text/context.ts'
import { spanOf } from '../text/words.ts'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import { isOfSelf } from './conduct/stance.ts'

export const inKind = defineCheck({
  id: 'in-kind',
  version: 1,
  scope: 'post',
  title: 'Answering abuse with abuse',
  description:
    'Abuse or threats that the post itself presents as an answer: to an insult received, or to somebody who began it.',
  messages: {
    answered: {
      why: 'The post answers abuse with abuse. {reason}',
      unless:
        'it answered calmly, reported or refused to answer in kind, or only told what somebody else had said',
    },
  },
  exemptions: {
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
    fond: 'It reads as teasing between people who are fond of each other',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    const read = phraseBook(resources)
    return (post, report) => {
      const reading = read(post.prepared)
      const answer = answerIn(reading, (from, to) => isQuoted(post.prepared, spanOf(reading.words, from, to)))
      if (!answer) return
      const spans = answer.map(([from, to]) => spanOf(reading.words, from, to))
      if (isAboutConduct(reading.words)) report.exempt({ message: 'conduct', spans })
      else if (reading.words.some(({ text }) => fond.has(text))) report.exempt({ message: 'fond', spans })
      else
        report.flag({
          message: 'answered',
          spans,
          strength: 0.55,
          data: { reason: 'It says that the other side began, and then insults or threatens in turn.' },
        })
    }
  },
})

const fond = new Set('❤ ❤️ 🥰 😘 xx xxx marriage married love'.split(' '))
/** So near to "called me", the hard word is the one received. */
const received = 5
const reporting = new Set(
  'called calls calling call shouted shouts wrote said says told tell telling'.split(' '),
)

/** Where the provocation and the first abuse of the writer's own stand, by word. */
function answerIn(
  { words, hits }: Reading,
  quoted: (from: number, to: number) => boolean,
): [number, number][] | null {
  const provoked = hits.filter(
    ({ value }) =>
      value.kind === 'entry' && value.lexicon === 'retaliation' && value.entry.sense === 'provoked',
  )
  if (provoked.length === 0) return null
  for (const { value, from, to } of hits) {
    const isAbuse =
      value.kind === 'entry'
        ? value.lexicon === 'retaliation'
          ? value.entry.sense === 'abuse'
          : value.lexicon === 'attack-phrases' ||
            (value.lexicon === 'insults' && !value.entry.sense.startsWith('contempt'))
        : value.check === 'personal-attack' || value.check === 'sexualised'
    if (!isAbuse || quoted(from, to) || isOfSelf(words, from, to)) continue
    const begun = provoked.find((hit) => hit.to <= from || hit.from >= to)
    if (!begun || isReceived(words, from)) continue
    return begun.from < from
      ? [
          [begun.from, begun.to],
          [from, to],
        ]
      : [
          [from, to],
          [begun.from, begun.to],
        ]
  }
  return null
}

function isReceived(words: Reading['words'], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - received; at--)
    if (reporting.has(words[at]!.text) && words[at - 1]?.text !== 'i') return true
  return false
}
