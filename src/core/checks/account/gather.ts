/** Gathers the conduct of an account from the posts of a case, one at a time and by time. Keeps no text. */
import { createHash } from 'node:crypto'
import { prepare } from '../../text/prepare.ts'
import type { PreparedText } from '../../text/prepared.ts'
import type { Lexicon } from '../check.ts'
import type { Act, Conduct, ConductPost, Contact } from './conduct.ts'
import { cueReader } from './cues.ts'

/** The same two or three words under many posts are a greeting, not a campaign. */
export const fewestWords = 5

export interface ConductGatherer {
  /** In order of key, so by time. */
  add(post: ConductPost): void
  conduct(): Conduct
}

/** `contact` is the lexicon of that name. */
export function conductGatherer(
  { respondent, zone }: Pick<Conduct, 'respondent' | 'zone'>,
  contact: Lexicon,
): ConductGatherer {
  const cuesOf = cueReader(contact)
  const contacts = new Map<string, Contact>()
  const talks = new Map<string, Set<string>>()
  const flagged: Act[] = []
  const abusive = new Map<number, Act>()
  const answersKnown = new Set<string>()
  const own = new Set(
    respondent.accounts.flatMap(({ platform, handle }) => (handle ? [personId(platform, handle)] : [])),
  )

  return { add, conduct }

  function add(post: ConductPost): void {
    const act = toAct(post)
    if (post.by.isRespondent) addSent(post, act)
    else addReceived(post, act)
  }

  function addSent(post: ConductPost, act: Act): void {
    if (act.flags.length > 0) flagged.push(act)
    if (post.authorship === 'like') return
    for (const { id, name, handle } of addressees(post))
      if (!own.has(id)) contactOf(id, name, handle, post.platform).sent.push(act)
  }

  function addReceived(post: ConductPost, act: Act): void {
    answersKnown.add(post.platform)
    if (act.flags.length > 0) abusive.set(act.key, act)
    if (post.kind === 'message' && post.threadId !== null) {
      const id = talkId(post.platform, post.threadId)
      const speakers = talks.get(id) ?? new Set()
      speakers.add(post.by.handle ?? post.by.name ?? '')
      talks.set(id, speakers)
      contactOf(id, talkName(post), post.by.handle, post.platform).received.push(act)
    } else if (
      post.by.handle !== null &&
      post.to.some((handle) => own.has(personId(post.platform, handle)))
    ) {
      const id = personId(post.platform, post.by.handle)
      contactOf(id, `@${normal(post.by.handle)}`, post.by.handle, post.platform).received.push(act)
    }
  }

  function addressees(post: ConductPost): { id: string; name: string; handle: string | null }[] {
    if (post.kind === 'message' && post.threadId !== null)
      return [{ id: talkId(post.platform, post.threadId), name: nameless, handle: null }]
    const handles = new Set(post.to.map(normal))
    return [...handles].map((handle) => ({
      id: personId(post.platform, handle),
      name: `@${handle}`,
      handle,
    }))
  }

  function contactOf(id: string, name: string, handle: string | null, platform: string): Contact {
    let contact = contacts.get(id)
    if (!contact) {
      contact = { id, name, platform, handle, sent: [], received: [] }
      contacts.set(id, contact)
    }
    // Until the other one writes, a conversation has no name.
    if (contact.name === nameless) contact.name = name
    contact.handle ??= handle
    return contact
  }

  function toAct(post: ConductPost): Act {
    const prepared = prepare(post.text)
    return {
      key: post.key,
      at: post.createdAt,
      platform: post.platform,
      kind: post.kind,
      authorship: post.authorship,
      flags: post.flags,
      cues: cuesOf(prepared),
      asks: post.text.includes('?'),
      wording: wordingOf(prepared),
      parent: post.parent,
    }
  }

  function conduct(): Conduct {
    // What is said into a room of several people goes to none of them in particular.
    const rooms = new Set([...talks].filter(([, speakers]) => speakers.size > 1).map(([id]) => id))
    return {
      zone,
      respondent,
      contacts: [...contacts.values()]
        .filter(({ id, sent }) => sent.length > 0 && !rooms.has(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      flagged,
      answersKnown,
      abusive,
    }
  }
}

const nameless = 'the other person in a private conversation'
const normal = (handle: string) => handle.replace(/^@/, '').toLowerCase()
const personId = (platform: string, handle: string) => `${platform}:@${normal(handle)}`
const talkId = (platform: string, thread: string) => `${platform}:${thread}`

const talkName = ({ by }: ConductPost) => (by.handle ? `@${normal(by.handle)}` : (by.name ?? nameless))

/** A hash, because a case may hold a million of them. */
function wordingOf({ tokens }: PreparedText): string | null {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'hashtag')
  if (words.length < fewestWords) return null
  return createHash('sha256')
    .update(words.map(({ text }) => text).join(' '))
    .digest('base64url')
    .slice(0, 16)
}
