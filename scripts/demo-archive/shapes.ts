/** The shape of the hand-written files under resources/samples/demo, parsed once at the edge. */
import { z } from 'zod'

const handle = z.string().regex(/^[A-Za-z0-9_]{1,15}$/)
/** `YYYY-MM-DD HH:MM:SS`, always UTC; becomes ms. */
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  .transform((text) => Date.parse(`${text.replace(' ', 'T')}Z`))
const kind = z.enum(['post', 'reply', 'repost', 'quote'])
const ground = z.enum([
  'gender',
  'race',
  'religion',
  'age',
  'sexual-orientation',
  'gender-identity',
  'disability',
])
const season = z.enum(['winter', 'spring', 'summer', 'autumn'])
const picture = z.object({ file: z.string(), alt: z.string() }).strict()

/** Where a post stands: whom it answers, reposts or quotes, or which own post it continues. */
const place = { kind: kind.default('post'), replyTo: handle.optional(), of: handle.optional() }

export const clauseFile = z
  .object({
    clause: z.string(),
    posts: z.array(
      z
        .object({
          id: z.string().regex(/^[a-z0-9-]+$/),
          name: z.string(),
          expect: z.enum(['flag', 'clear']),
          ground: ground.optional(),
          /** Other clauses the same post breaks. */
          also: z.array(z.object({ clause: z.string(), ground: ground.optional() }).strict()).default([]),
          /** Posts that break a clause only together. */
          series: z.string().optional(),
          at: moment,
          ...place,
          /** Entry whose post this one continues. */
          after: z.string().optional(),
          picture: picture.optional(),
          text: z.string().min(1),
        })
        .strict(),
    ),
  })
  .strict()

const ordinary = z
  .object({
    ...place,
    season: season.optional(),
    at: moment.optional(),
    picture: picture.optional(),
    video: z.string().optional(),
    text: z.string().min(1),
    /** Further posts of a self-thread. */
    thread: z.array(z.string()).default([]),
  })
  .strict()

export const ordinaryFile = z.object({
  posts: z.array(z.union([z.string().transform((text) => ordinary.parse({ text })), ordinary])),
})

const template = z
  .object({
    kind: kind.default('post'),
    season: season.optional(),
    /** Whom a reply answers, or whose post is reposted or quoted; may be a slot. */
    whom: z.string().optional(),
    text: z.string().min(1),
  })
  .strict()

export const templateFile = z
  .object({
    words: z.record(z.string(), z.array(z.string()).min(2)),
    templates: z.array(z.union([z.string().transform((text) => template.parse({ text })), template])),
  })
  .strict()

export const memberFile = z
  .object({
    accountId: z.string(),
    handle,
    name: z.string(),
    email: z.string(),
    created: moment,
    generated: moment,
    bio: z.string(),
    location: z.string(),
    website: z.string(),
    handles: z.array(z.object({ at: moment, from: handle, to: handle }).strict()),
  })
  .strict()

export const peopleFile = z.record(
  handle,
  z
    .object({
      name: z.string(),
      id: z.string(),
      about: z.string(),
      /** The account no longer exists: X writes -1 for its id, or leaves the mention out. */
      gone: z.enum(['unresolved', 'missing']).optional(),
    })
    .strict(),
)

export const abusersFile = z.array(
  z.object({ handle, since: z.string().regex(/^\d{4}-\d\d-\d\d$/), reason: z.string() }).strict(),
)

export const extrasFile = z
  .object({
    deleted: z.array(z.object({ at: moment, deletedAt: moment, text: z.string() }).strict()),
    likes: z.array(z.object({ at: moment, text: z.string().optional() }).strict()),
    messages: z.array(
      z
        .object({
          with: handle,
          messages: z.array(z.object({ at: moment, mine: z.boolean(), text: z.string() }).strict()),
        })
        .strict(),
    ),
    /** Posts that carry a trap of the format itself. */
    oldest: z.object({ id: z.string(), at: moment, text: z.string() }).strict(),
    wrongDate: z.object({ at: moment, createdAt: z.string(), text: z.string() }).strict(),
  })
  .strict()

export type ClauseEntry = z.output<typeof clauseFile>['posts'][number] & { clause: string }
export type OrdinaryEntry = z.output<typeof ordinary>
export type Templates = z.output<typeof templateFile>
export type Member = z.output<typeof memberFile>
export type People = z.output<typeof peopleFile>
export type Extras = z.output<typeof extrasFile>
export type Picture = z.output<typeof picture>
export type Season = z.output<typeof season>
