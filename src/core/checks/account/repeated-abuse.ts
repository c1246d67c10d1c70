/** Flags abuse that keeps going to the same person. Each post is flagged for itself as well; this shows the course of conduct. */
import { z } from 'zod'
import { abuseOption, isAbuse } from './abuse.ts'
import { defineAccountCheck } from './account-check.ts'
import { densest, keysOf, stretchIn } from './periods.ts'

export const repeatedAbuse = defineAccountCheck({
  id: 'repeated-abuse',
  version: 1,
  scope: 'account',
  title: 'Repeated abuse of one person',
  description: 'Several posts to the same person, each flagged as abuse, within a stretch of days.',
  messages: {
    sustained: {
      why: '{count} posts to {name} {stretch} were each flagged as abuse',
      unless: 'fewer than {least} of them within {days} days had been abusive',
    },
    mutual: {
      why: '{count} posts to {name} {stretch} were each flagged as abuse; {received} of theirs in the case were too',
      unless: 'fewer than {least} of them within {days} days had been abusive',
    },
  },
  exemptions: {},
  options: z
    .object({
      least: z.number().int().min(2).default(3),
      days: z.number().int().min(1).default(90),
      abuse: abuseOption,
    })
    .strict(),
  create:
    ({ least, days, abuse }) =>
    ({ contacts, zone }, report) => {
      for (const { id, name, sent, received } of contacts) {
        const found = densest(
          sent.filter((act) => isAbuse(act, abuse)),
          days,
        )
        if (found.length < least) continue
        const theirs = received.filter((act) => isAbuse(act, abuse)).length
        report.flag({
          message: theirs > 0 ? 'mutual' : 'sustained',
          anchor: found[0]!.key,
          posts: keysOf(found),
          subject: id,
          strength: theirs > 0 ? 0.5 : Math.min(0.9, 0.6 + 0.05 * (found.length - least)),
          data: {
            name,
            count: String(found.length),
            stretch: stretchIn(zone, found),
            received: String(theirs),
            least: String(least),
            days: String(days),
          },
        })
      }
    },
})
