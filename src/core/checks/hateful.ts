/** Flags hostility to people on one of the seven grounds. Governments, parties, churches and ideas are not people. */
import { z } from 'zod'
import { grounds } from '../../shared/model.ts'
import type { PreparedText } from '../text/prepared.ts'
import { breaks } from '../text/words.ts'
import { defineCheck } from './check.ts'
import { groupBefore } from './conduct/antecedent.ts'
import {
  type Candidate,
  clamp,
  fromEntry,
  fromFrame,
  isInRelative,
  isRestricted,
  spanOfCandidate,
  strongest,
} from './conduct/candidates.ts'
import { groundIn, groundWords, groupSenses, startOfGroup } from './conduct/grounds.ts'
import { groupBeside } from './conduct/group-beside.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import {
  type Excuse,
  excuseFor,
  exemptions,
  isFond,
  isMentioned,
  isOfWriter,
  isReclaimed,
} from './conduct/stance.ts'
import { meetsHarm } from './conduct/welfare.ts'

export const hateful = defineCheck({
  id: 'hateful',
  version: 3,
  scope: 'post',
  title: 'Hateful language on a protected ground',
  description:
    'Slurs, dehumanising or hostile statements about a protected group or one of its members, calls to remove or harm them, and stories told against them.',
  messages: {
    slur: {
      why: 'The post uses a slur on the ground of {ground}. {reason}',
      unless:
        'the word was quoted or reported to reject it, discussed as a word, or used by somebody for themselves',
    },
    group: {
      why: 'The post turns on people on the ground of {ground}. {reason}',
      unless:
        'it denied or reported the statement, or was about a government, a party, a church or an idea instead of its people',
    },
    trope: {
      why: 'The post repeats a phrase that is hostile to people on the ground of {ground}. {reason}',
      unless: 'the phrase was quoted or reported to reject it',
    },
  },
  exemptions: {
    ...exemptions,
    some: 'It speaks of some people by what they did, not of the whole group',
    welfare: 'It asks that people be spared something bad, not denied something good',
  },
  options: z
    .object({
      /** The grounds that count. */
      grounds: z.array(z.enum(grounds)).default([...grounds]),
    })
    .strict(),
  create(options, resources) {
    const read = phraseBook(resources)
    const wanted = new Set(options.grounds)
    return (post, report) => {
      const reading = read(post.prepared)
      if (reading.hits.length === 0) return
      for (const candidate of strongest(candidatesIn(reading))) {
        const { ground } = candidate
        if (!ground || !wanted.has(ground)) continue
        const span = spanOfCandidate(reading.words, candidate)
        const excuse = excuseOf(post.prepared, reading, candidate)
        if (excuse) report.exempt({ message: excuse, spans: [span] })
        else
          report.flag({
            message: candidate.form === 'slur' || candidate.form === 'trope' ? candidate.form : 'group',
            span,
            strength: candidate.strength,
            ground,
            data: { ground: groundWords[ground], reason: candidate.reason },
          })
      }
    }
  },
})

function candidatesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = groupBeside(reading, 'venom')
  for (const hit of reading.hits) {
    if (hit.value.kind === 'frame') {
      if (hit.value.check !== 'hateful') continue
      const candidate = fromFrame(reading, hit, hit.value)
      if (!candidate || isJustAPerson(reading, hit.value.id, hit)) continue
      if (candidate.carried?.entry.sense === 'barred' && namesWhatFrom(reading, hit.to)) continue
      const ground = hit.value.antecedent
        ? groupBefore(reading, hit.from)?.entry.ground
        : groundIn(reading, hit.from, hit.to)
      if (ground) {
        candidate.reason ||= 'A protected group is put down, shut out or wished away.'
        found.push({ ...candidate, ground })
      }
    } else if (hit.value.lexicon === 'slurs' || hit.value.lexicon === 'tropes') {
      found.push(aimed(reading, fromEntry(hit, hit.value)))
    }
  }
  return found
}

const addressed = new Set([
  'you',
  'u',
  'your',
  'yer',
  'ya',
  'these',
  'those',
  'fucking',
  'stupid',
  'filthy',
  'dirty',
  'bloody',
])

/** A slur called at someone weighs more than one that merely stands there. */
function aimed({ words }: Reading, candidate: Candidate): Candidate {
  if (candidate.form !== 'slur') return candidate
  const near = words.slice(Math.max(0, candidate.from - 3), candidate.from)
  return {
    ...candidate,
    strength: clamp(candidate.strength + (near.some(({ text }) => addressed.has(text)) ? 0.1 : 0)),
  }
}

/** "Banned from the hall" shuts people out of something: that is for the check on discrimination alone. */
function namesWhatFrom({ words }: Reading, to: number): boolean {
  const next = words[to]
  return (
    next !== undefined && next.breakBefore === breaks.none && (next.text === 'from' || next.text === 'of')
  )
}

/** "You pathetic little man" turns on the person, not on men: that is a personal attack. */
function isJustAPerson(
  { hits }: Reading,
  frame: string,
  { from, to }: { from: number; to: number },
): boolean {
  if (frame !== 'slur-of-member') return false
  const groups = hits.filter(
    ({ value, from: at, to: end }) =>
      value.kind === 'entry' && groupSenses.includes(value.entry.sense) && at >= from && end <= to,
  )
  return groups.every(
    ({ value, from: at }) =>
      value.kind === 'entry' &&
      value.entry.sense === 'member' &&
      value.entry.ground === 'gender' &&
      at > from,
  )
}

const own = new Set(['i', 'we', 'my', 'our', 'me'])
const some = new Set(['some', 'few', 'certain', 'several', 'not'])

function excuseOf(
  prepared: PreparedText,
  reading: Reading,
  candidate: Candidate,
): Excuse | 'some' | 'welfare' | null {
  const { from, to, form, carried } = candidate
  const { words } = reading
  const shared = excuseFor(prepared, reading, from, to, form === 'slur' ? 2 : 4)
  if (shared) return shared
  if (form === 'slur' && isOfWriter(words, from)) return 'self'
  if (form === 'trope' && own.has(words[from - 1]?.text ?? '')) return 'self'
  if (isReclaimed(words, startOfGroup(reading, from, to).from)) return 'reclaimed'
  if (form === 'slur' && isMentioned(words, from, to)) return 'word'
  if (form !== 'slur' && form !== 'trope') {
    if (form !== 'group-is-subhuman' && meetsHarm(reading, from, to)) return 'welfare'
    if (isRestricted(words, to) || some.has(words[from - 1]?.text ?? '')) return 'some'
    if (isInRelative(words, from)) return 'some'
  }
  if (carried?.entry.excusedBy.includes('affection') && isFond(words, from, to)) return 'affection'
  return null
}
