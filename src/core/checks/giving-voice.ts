/** Flags content of accounts on the officer's list that a post passes on. It judges the sharing, never what was shared. */
import { z } from 'zod'
import { disapprovalCues } from '../text/stance.ts'
import { defineCheck, type ListedAccount } from './check.ts'
import { holdsAt, indexList } from './shared-accounts/listed.ts'
import { findShares, type Share } from './shared-accounts/shares.ts'

const strengths: Record<Exclude<Share['how'], 'mention'>, number> = {
  repost: 0.85,
  link: 0.8,
  copy: 0.8,
  quote: 0.6,
  'profile-link': 0.55,
  like: 0.3,
}
const order: readonly Share['how'][] = ['repost', 'copy', 'link', 'quote', 'profile-link', 'like', 'mention']

const unless =
  'the account {handle} were not on the officer’s list of persistent abusers, if its entry held only from after this post, or if the post had spoken against what it shares'

export const givingVoice = defineCheck({
  id: 'giving-voice',
  version: 1,
  scope: 'post',
  judgesSharing: true,
  title: 'Giving voice to persistent abusers',
  description:
    'Reposts, quotes and hand-made copies of posts, and links to posts or profiles, of accounts that the officer has listed with reason and date.',
  messages: {
    repost: { why: 'The post passes on a post of {handle}, who is {listed}', unless },
    copy: {
      why: 'The post repeats words of {handle} in the manner of a repost; {handle} is {listed}',
      unless,
    },
    link: { why: 'The post links to a post of {handle}, who is {listed}', unless },
    quote: { why: 'The post shows a post of {handle} with words of its own; {handle} is {listed}', unless },
    'profile-link': { why: 'The post links to the profile of {handle}, who is {listed}', unless },
    like: { why: 'The member liked a post of {handle}, who is {listed}', unless },
  },
  exemptions: {
    challenge: 'The post shares {handle}, who is {listed}, but speaks against it in words of its own',
    earlier: 'The post shares {handle}, who is {listed}, but was made before that day',
    mention: 'The post names {handle}, who is {listed}, but shares nothing of theirs',
  },
  options: z.object({}).strict(),
  create(_, { listedAccounts }) {
    const list = indexList(listedAccounts)
    return (post, report) => {
      if (list.empty) return
      for (const { entry, share } of strongestByEntry(findShares(post), list.find)) {
        const data = { handle: `@${entry.handle.replace(/^@/, '')}`, listed: listedInWords(entry) }
        const challenge = disapprovalCues(post.prepared)
        if (share.how === 'mention') report.exempt({ message: 'mention', spans: share.spans, data })
        else if (!holdsAt(entry, post.createdAt))
          report.exempt({ message: 'earlier', spans: share.spans, data })
        else if (speaksForItself(share, post.authorship) && challenge.length > 0)
          report.exempt({ message: 'challenge', spans: challenge.map((cue) => cue.span), data })
        else report.flag({ message: share.how, spans: share.spans, strength: strengths[share.how], data })
      }
    }
  },
})

/** In a plain repost all words are the other account's, so they challenge nothing. */
function speaksForItself(share: Share, authorship: string): boolean {
  return authorship !== 'repost' && share.how !== 'repost' && share.how !== 'like'
}

function strongestByEntry(
  shares: readonly Share[],
  find: (handle: string, platform: string | null) => ListedAccount | null,
): { entry: ListedAccount; share: Share }[] {
  const strongest = new Map<ListedAccount, Share>()
  for (const share of shares) {
    const entry = find(share.handle, share.platform)
    if (!entry) continue
    const known = strongest.get(entry)
    if (!known || order.indexOf(share.how) < order.indexOf(known.how)) strongest.set(entry, share)
  }
  return [...strongest].map(([entry, share]) => ({ entry, share }))
}

function listedInWords({ reason, since }: ListedAccount): string {
  const why = reason.trim().replace(/[.\s]+$/, '')
  return `on the officer’s list of persistent abusers (“${why}”, ${since === null ? 'for any date' : `from ${since}`})`
}
