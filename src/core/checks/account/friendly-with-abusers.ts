/** Flags friendly dealings with accounts on the officer's list that never speak of the abuse. To challenge them is clear. */
import { z } from 'zod'
import { holdsAt, indexList } from '../shared-accounts/listed.ts'
import { defineAccountCheck } from './account-check.ts'
import { keysOf, stretchIn } from './periods.ts'

export const friendlyWithAbusers = defineAccountCheck({
  id: 'friendly-with-abusers',
  version: 1,
  scope: 'account',
  title: 'Friendly with persistent abusers',
  description:
    'Posts to an account on the officer’s list that thank, praise or joke along, without any that challenge it.',
  messages: {
    friendly: {
      why: '{count} friendly posts went to {name} {stretch}, who is on the officer’s list of persistent abusers (“{reason}”), and none spoke against the abuse',
      unless:
        'the account were not on the list, if its entry held only from a later day, or if a post to it had challenged what it does',
    },
  },
  exemptions: {
    challenge:
      '{name} is on the officer’s list of persistent abusers, and posts to them speak against what they do',
    plain:
      '{name} is on the officer’s list of persistent abusers, and what went to them shows no friendliness',
  },
  options: z.object({ least: z.number().int().min(1).default(2) }).strict(),
  create: ({ least }, { listedAccounts }) => {
    const list = indexList(listedAccounts)
    return ({ contacts, zone }, report) => {
      if (list.empty) return
      for (const { id, name, platform, handle, sent } of contacts) {
        const entry = handle === null ? null : list.find(handle, platform)
        if (!entry) continue
        const held = sent.filter((act) => act.authorship !== 'repost' && holdsAt(entry, act.at))
        if (held.length === 0) continue
        const challenges = held.filter(({ cues, flags }) => cues.has('challenge') || flags.length > 0)
        const friendly = held.filter((act) => act.cues.has('friendly') && !challenges.includes(act))
        const data = { name, count: String(friendly.length), reason: entry.reason.trim() }
        if (challenges.length > 0) report.exempt({ message: 'challenge', anchor: challenges[0]!.key, data })
        else if (friendly.length < least) report.exempt({ message: 'plain', anchor: held[0]!.key, data })
        else
          report.flag({
            message: 'friendly',
            anchor: friendly[0]!.key,
            posts: keysOf(friendly),
            subject: id,
            strength: friendly.length > 4 ? 0.7 : 0.5,
            data: { ...data, stretch: stretchIn(zone, friendly) },
          })
      }
    }
  },
})
