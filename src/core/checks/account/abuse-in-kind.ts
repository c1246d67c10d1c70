/** Flags abuse that answers abuse, where the case holds both; keeps calm answers to abuse, which speak for the member. */
import { z } from 'zod'
import { abuseOption, isAbuse } from './abuse.ts'
import { defineAccountCheck } from './account-check.ts'
import type { Act, Conduct } from './conduct.ts'
import { dayIn } from './periods.ts'

export const abuseInKind = defineAccountCheck({
  id: 'abuse-in-kind',
  version: 1,
  scope: 'account',
  title: 'Abuse answered with abuse',
  description: 'Abusive answers to a post that was abusive itself, where the case holds that post.',
  messages: {
    'in-kind': {
      why: 'The post was flagged as abuse, and so was the post of {day} that it answers',
      unless: 'it had answered without abuse; the provocation belongs in the decision’s reason',
    },
  },
  exemptions: {
    calm: 'The post answers one of {day} that was flagged as abuse, and does so without abuse',
  },
  options: z.object({ abuse: abuseOption }).strict(),
  create:
    ({ abuse }) =>
    (conduct, report) => {
      for (const act of answers(conduct)) {
        const provocation = conduct.abusive.get(act.parent!)
        if (!provocation || !isAbuse(provocation, abuse)) continue
        const data = { day: dayIn(conduct.zone, provocation.at) }
        if (act.flags.length === 0) report.exempt({ message: 'calm', anchor: act.key, data })
        else if (isAbuse(act, abuse))
          report.flag({
            message: 'in-kind',
            anchor: act.key,
            posts: [provocation.key, act.key],
            subject: '',
            strength: 0.55,
            data,
          })
      }
    },
})

/** The respondent's answers to posts that the case holds, each once and by time. */
function answers({ contacts, flagged }: Conduct): Act[] {
  const found = new Map<number, Act>()
  for (const act of [...flagged, ...contacts.flatMap(({ sent }) => sent)])
    if (act.parent !== null && act.authorship !== 'repost') found.set(act.key, act)
  return [...found.values()].sort((a, b) => a.key - b.key)
}
