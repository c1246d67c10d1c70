/** Flags contact that goes on after the other person objected, or without any answer. A conversation or a request is none. */
import { z } from 'zod'
import { abuseOption, isAbuse } from './abuse.ts'
import { type AccountReporter, defineAccountCheck } from './account-check.ts'
import type { Act, Conduct, Contact } from './conduct.ts'
import { dayIn, densest, keysOf, stretchIn } from './periods.ts'

const options = z
  .object({
    /** Posts to one person inside `days` without an answer. */
    least: z.number().int().min(2).default(10),
    days: z.number().int().min(1).default(7),
    /** Share of requests, questions or invitations from which contact counts as that. */
    asking: z.number().min(0).max(1).default(0.6),
    /** Answers for each post sent, from which both sides carry the conversation. */
    answered: z.number().min(0).max(1).default(0.2),
    abuse: abuseOption,
  })
  .strict()
type Options = z.output<typeof options>
type Messages = 'after-objection' | 'once-after-objection' | 'one-sided'
type Exemptions = 'conversation' | 'asking' | 'resumed'

export const unwelcomeContact = defineAccountCheck({
  id: 'unwelcome-contact',
  version: 1,
  scope: 'account',
  title: 'Unwelcome contact',
  description:
    'Posts and messages to one person that go on after that person asked for them to end, or that pile up without any answer.',
  messages: {
    'after-objection': {
      why: '{name} asked on {day} for contact to end, and {count} more posts or messages went to them {stretch}',
      unless:
        'nothing had gone to them afterwards, or if they had taken up the conversation again themselves',
    },
    'once-after-objection': {
      why: '{name} asked on {day} for contact to end, and one more post or message went to them {stretch}',
      unless: 'it had been an apology, or if they had taken up the conversation again themselves',
    },
    'one-sided': {
      why: '{count} posts or messages went to {name} {stretch}, {hostile}; {answers}',
      unless:
        'there had been fewer than {least} within {days} days, if they had been answered, or if most of them had been questions, requests or invitations',
    },
  },
  exemptions: {
    conversation: 'Much went to {name}, but they answered, so it reads as a conversation of both',
    asking:
      'Much went to {name}, but most of it asks, requests or invites, and none of it was flagged as abuse',
    resumed: '{name} asked for contact to end on {day}, but then wrote again without objecting',
  },
  options,
  create: (chosen) => (conduct, report) => {
    for (const contact of conduct.contacts)
      if (!afterObjection(contact, conduct, report)) oneSided(contact, conduct, chosen, report)
  },
})

type Reporter = AccountReporter<Messages, Exemptions>

/** True when there was an objection, whatever followed. */
function afterObjection(contact: Contact, { zone }: Conduct, report: Reporter): boolean {
  const objection = contact.received.find(({ cues }) => cues.has('objection'))
  if (!objection) return false
  const data = { name: contact.name, day: dayIn(zone, objection.at) }
  const resumed = contact.received.find(({ key, cues }) => key > objection.key && !cues.has('objection'))
  const later = contact.sent.filter(
    ({ key, cues }) => key > objection.key && (!resumed || key < resumed.key) && !cues.has('apology'),
  )
  if (later.length > 0)
    report.flag({
      message: later.length > 1 ? 'after-objection' : 'once-after-objection',
      anchor: later[0]!.key,
      posts: keysOf([objection, ...later]),
      subject: contact.id,
      strength: later.length > 2 ? 0.9 : later.length > 1 ? 0.75 : 0.5,
      data: { ...data, count: String(later.length), stretch: stretchIn(zone, later) },
    })
  else if (resumed) report.exempt({ message: 'resumed', anchor: objection.key, data })
  return true
}

function oneSided(
  contact: Contact,
  { zone, answersKnown }: Conduct,
  { least, days, asking, answered, abuse }: Options,
  report: Reporter,
): void {
  const burst = densest(contact.sent, days)
  if (burst.length < least) return
  const { name, received, platform } = contact
  const anchor = burst[0]!.key
  const hostile = burst.filter((act) => isAbuse(act, abuse)).length
  if (received.length >= answered * contact.sent.length)
    report.exempt({ message: 'conversation', anchor, data: { name } })
  else if (hostile === 0 && burst.filter(asks).length >= asking * burst.length)
    report.exempt({ message: 'asking', anchor, data: { name } })
  else
    report.flag({
      message: 'one-sided',
      anchor,
      posts: keysOf(burst),
      subject: contact.id,
      // Where the archive holds no answers, silence proves nothing: that is said, and weighed.
      strength: hostile > 2 ? 0.75 : hostile > 0 ? 0.55 : answersKnown.has(platform) ? 0.45 : 0.3,
      data: {
        name,
        count: String(burst.length),
        stretch: stretchIn(zone, burst),
        hostile: hostile === 0 ? 'none of them flagged as abuse' : `${hostile} of them flagged as abuse`,
        answers: answersInWords(received.length, answersKnown.has(platform)),
        least: String(least),
        days: String(days),
      },
    })
}

function answersInWords(count: number, known: boolean): string {
  if (count > 0) return `the case holds ${count === 1 ? 'one answer' : `${count} answers`} from them`
  return known
    ? 'the case holds posts of others, but no answer from them'
    : 'this kind of archive holds no posts of others, so whether they answered is not known'
}

const asks = ({ asks, cues }: Act) => asks || cues.has('request') || cues.has('campaign')
