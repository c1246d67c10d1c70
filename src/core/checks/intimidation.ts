/** Flags threats, menace and wishes of harm. Politics is full of fights: those at the ballot box are none of these. */
import { z } from 'zod'
import { breaks, type Word } from '../text/words.ts'
import { defineCheck } from './check.ts'
import { type Candidate, fromEntry, fromFrame, spanOfCandidate, strongest } from './conduct/candidates.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import { excuseFor, exemptions, isFond } from './conduct/stance.ts'

export const intimidation = defineCheck({
  id: 'intimidation',
  version: 3,
  scope: 'post',
  title: 'Threat or wish of harm',
  description:
    'Threats open and veiled, calls for violence against a person, and wishes that harm comes to one.',
  messages: {
    threat: {
      why: 'The post threatens a person or hints at harm. {reason}',
      unless:
        'it was a figure of speech about votes, arguments, sport or things, or reported a threat that somebody else made',
    },
    wish: {
      why: 'The post wishes harm on a person, or says that they deserve it. {reason}',
      unless:
        'what it wished for was an electoral defeat, a lawful penalty or something that befalls a thing',
    },
  },
  exemptions: {
    ...exemptions,
    figure: 'The words around it are about votes, debate, sport or the law: a figure of speech',
    teasing: 'It hangs on a trifle at the table or in front of the television, as friends tease each other',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    const read = phraseBook(resources)
    return (post, report) => {
      const reading = read(post.prepared)
      if (reading.hits.length === 0) return
      for (const candidate of strongest(candidatesIn(reading))) {
        const span = spanOfCandidate(reading.words, candidate)
        const { from, to, strength } = candidate
        const excuse =
          excuseFor(post.prepared, reading, from, to) ??
          (isFigure(reading)
            ? 'figure'
            : isTeasing(reading.words, from)
              ? 'teasing'
              : strength < 0.9 && isFond(reading.words, from, to)
                ? 'affection'
                : null)
        if (excuse) report.exempt({ message: excuse, spans: [span] })
        else
          report.flag({
            message: candidate.form === 'wish-harm' || candidate.form === 'should-suffer' ? 'wish' : 'threat',
            span,
            strength,
            data: { reason: candidate.reason || 'Violence is wished on someone.' },
          })
      }
    }
  },
})

function candidatesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  for (const hit of reading.hits) {
    if (hit.value.kind === 'frame') {
      const candidate = hit.value.check === 'intimidation' ? fromFrame(reading, hit, hit.value) : null
      if (candidate) found.push(candidate)
    } else if (hit.value.entry.sense === 'threat') found.push(fromEntry(hit, hit.value))
  }
  return found
}

const trifles = new Set(
  'eat eaten eating ate drink drank finish slice cake cakes biscuit biscuits crisps chips chocolate pudding pizza parkin pie sandwich roast milk tea coffee curry pint wine beer cheese snack leftovers spoiler spoilers spoil ending episode finale remote charger socks duvet karaoke song pun puns joke jokes'.split(
    ' ',
  ),
)

/** "If you eat the last slice I will kill you": a condition that nobody would be harmed over. */
function isTeasing(words: readonly Word[], from: number): boolean {
  let at = from
  while (at > 0 && words[at]!.breakBefore !== breaks.sentence) at--
  const sentence = words.slice(at, from)
  return (
    sentence.some(({ text }) => text === 'if' || text === 'unless') &&
    sentence.some(({ text }) => trifles.has(text))
  )
}

const figurative = new Set(
  'ballot election elections polls poll vote votes voters constituency deselect deselected deselection debate quiz match cup league game goal score chess scrabble fifa court lawyer solicitor tribunal sue tennis football cricket rugby darts fixture derby kickoff terraces playoff playoffs keeper striker penalties'.split(
    ' ',
  ),
)
function isFigure({ words }: Reading): boolean {
  return words.some((word) => figurative.has(word.text))
}
