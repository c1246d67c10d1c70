/** Puts what an account shows of its owner beside abusive posts. Facts only: why a name is not shown is for people to ask. */
import { z } from 'zod'
import { abuseOption, isAbuse } from './abuse.ts'
import { defineAccountCheck } from './account-check.ts'
import type { Conduct } from './conduct.ts'
import { keysOf } from './periods.ts'

type OwnAccount = Conduct['respondent']['accounts'][number]

export const hiddenIdentity = defineAccountCheck({
  id: 'hidden-identity',
  version: 1,
  scope: 'account',
  title: 'Abuse from an account that does not show its owner',
  description: 'Says what an account shows of its owner, where posts of it were flagged as abuse.',
  messages: {
    facts: {
      why: '{count} posts of {account} were flagged as abuse, and the account does not show whose it is: {facts}',
      unless: 'the account had shown the member’s name, or if no post of it had been abusive',
    },
  },
  exemptions: {
    pseudonym:
      '{account} does not show the member’s name, but none of its posts was flagged as abuse: a pseudonym is no breach',
  },
  options: z.object({ least: z.number().int().min(1).default(1), abuse: abuseOption }).strict(),
  create:
    ({ least, abuse }) =>
    ({ respondent, flagged, contacts }, report) => {
      if (respondent.name === null) return
      for (const account of respondent.accounts) {
        if (showsName(account, respondent.name)) continue
        const posts = flagged.filter((act) => act.platform === account.platform && isAbuse(act, abuse))
        const named = account.handle ? `@${account.handle}` : (account.name ?? 'an account')
        const first = contacts
          .flatMap(({ sent }) => sent)
          .find(({ platform }) => platform === account.platform)
        if (posts.length >= least)
          report.flag({
            message: 'facts',
            anchor: posts[0]!.key,
            posts: keysOf(posts),
            subject: `${account.platform}:${named}`,
            strength: 0.4,
            data: { account: named, count: String(posts.length), facts: factsOf(account).join('; ') },
          })
        else if (first) report.exempt({ message: 'pseudonym', anchor: first.key, data: { account: named } })
      }
    },
})

/** A word of the member's name stands in the account's name or handle. */
function showsName({ handle, name }: OwnAccount, member: string): boolean {
  const shown = plain(`${name ?? ''} ${handle ?? ''}`)
  return plain(member)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && shown.includes(word))
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function factsOf({ handle, name, facts }: OwnAccount): string[] {
  const found = [name ? `the name shown is “${name}”` : 'no name is shown']
  if (handle) found.push(`the handle is @${handle}`)
  found.push(facts.bio ? 'the profile has a text' : 'the profile has no text')
  found.push(facts.website ? `it links to ${facts.website}` : 'it links to no page')
  if (facts['earlier handles']) found.push(`earlier handles: ${facts['earlier handles']}`)
  return found
}
