/** Flags the same words put under many people's posts. An invitation or an appeal for a cause is campaigning, and stands. */
import { z } from 'zod'
import { defineAccountCheck } from './account-check.ts'
import type { Act, Contact } from './conduct.ts'
import { densest, keysOf, stretchIn } from './periods.ts'

export const sameText = defineAccountCheck({
  id: 'same-text',
  version: 1,
  scope: 'account',
  title: 'The same text to many people',
  description: 'Posts with the same words, five or more of them, to many different people within a few days.',
  messages: {
    spread: {
      why: 'The same words went to {people} people {stretch}',
      unless:
        'they had gone to fewer than {least} people within {days} days, or had asked for support, a vote or a signature',
    },
  },
  exemptions: {
    campaign: 'The same words went to {people} people, but they ask for support for a cause, as campaigns do',
    thanks: 'The same words went to {people} people, but they thank or greet',
  },
  options: z
    .object({
      people: z.number().int().min(2).default(5),
      days: z.number().int().min(1).default(7),
    })
    .strict(),
  create:
    ({ people: least, days }) =>
    ({ contacts, zone }, report) => {
      for (const [wording, acts] of byWording(contacts)) {
        const found = densest(acts, days)
        const people = new Set(found.map((act) => act.key)).size
        if (people < least) continue
        const anchor = found[0]!.key
        const data = { people: String(people), stretch: stretchIn(zone, found) }
        const abusive = found.some(({ flags }) => flags.length > 0)
        if (!abusive && found[0]!.cues.has('campaign')) report.exempt({ message: 'campaign', anchor, data })
        else if (!abusive && found[0]!.cues.has('friendly'))
          report.exempt({ message: 'thanks', anchor, data })
        else
          report.flag({
            message: 'spread',
            anchor,
            posts: keysOf(found),
            subject: wording,
            strength: abusive ? 0.7 : 0.45,
            data: { ...data, least: String(least), days: String(days) },
          })
      }
    },
})

/** Posts that went to somebody, by their words; of several posts to one person only the first. By time. */
function byWording(contacts: readonly Contact[]): Map<string, Act[]> {
  const all = new Map<string, Act[]>()
  for (const { sent } of contacts) {
    const seen = new Set<string>()
    for (const act of sent) {
      if (act.wording === null || act.authorship === 'repost' || seen.has(act.wording)) continue
      seen.add(act.wording)
      const known = all.get(act.wording)
      if (known) known.push(act)
      else all.set(act.wording, [act])
    }
  }
  for (const acts of all.values()) acts.sort((a, b) => a.key - b.key)
  return all
}
