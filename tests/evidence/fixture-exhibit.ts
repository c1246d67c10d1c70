/** Builders for one made-up exhibit. */
import type { PackExhibit } from '../../src/core/evidence/pack.ts'
import type { Decision, PostMedia, PostRow } from '../../src/shared/model.ts'

let next = 1000

/** A post of the invented respondent. */
export function plainRow(text: string, change: Partial<PostRow> = {}): PostRow {
  next++
  return {
    key: next,
    id: `17${next}0004`,
    platform: 'x',
    kind: 'post',
    authorship: 'own',
    createdAt: Date.parse('2023-07-14T20:15:30Z'),
    createdRaw: 'Fri Jul 14 20:15:30 +0000 2023',
    zoneKnown: true,
    text,
    contentWarning: null,
    account: { id: 1, handle: 'orla_penhallow', name: 'Orla Penhallow', isRespondent: true },
    url: 'https://x.com/orla_penhallow/status/1710000004',
    visibility: 'public',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: null,
    mentions: [],
    links: [],
    media: 0,
    flags: 0,
    exhibit: null,
    ...change,
  }
}

type Step = [verdict: Decision['verdict'], reason: string]
type ExhibitFlag = PackExhibit['flags'][number]

interface FlagChange extends Partial<Omit<ExhibitFlag, 'history'>> {
  history?: Step[]
}

export function flag(clause: string, { history = [], ...change }: FlagChange = {}): ExhibitFlag {
  next++
  const steps = history.map(
    ([verdict, reason], index): Decision => ({
      id: index + 1,
      verdict,
      reason,
      by: 'R. Officer',
      at: Date.parse('2024-02-01T09:00:00Z') + index * 3_600_000,
    }),
  )
  return {
    id: next,
    post: plainRow(''),
    clause,
    ground: null,
    check: clause.replace(/^\d+-/, ''),
    checkVersion: 1,
    strength: 0.6,
    spans: [[0, 4]],
    reason: 'Why: the words are turned on a person. It would not have fired if they had been on a policy.',
    fingerprint: `print-${next}`,
    pattern: [],
    patternPosts: [],
    decision: steps.at(-1) ?? null,
    history: steps,
    ...change,
  }
}

interface ExhibitChange extends Partial<Omit<PackExhibit, 'number' | 'post'>> {
  attachments?: PostMedia[]
}

export function exhibit(
  number: number,
  row: PostRow,
  { attachments = [], ...change }: ExhibitChange = {},
): PackExhibit {
  const raw = JSON.stringify({ id_str: row.id, full_text: row.text })
  return {
    number,
    note: '',
    post: {
      ...row,
      media: attachments.length,
      attachments,
      notes: row.truncated ? ['The archive holds only the beginning of this post.'] : [],
      sources: [
        {
          importId: 1,
          archive: 'orla-archive.zip',
          archiveSha256: 'ab'.repeat(32),
          path: 'data/tweets.js',
          offset: number * 1000,
          index: number - 1,
          raw,
        },
        ...(number === 1 ? [secondSource] : []),
      ],
    },
    flags: [],
    exemptions: [],
    thread: [],
    ...change,
  }
}

const secondSource = {
  importId: 2,
  archive: 'complaint, with = signs & more.csv',
  archiveSha256: 'cd'.repeat(32),
  path: 'complaint.csv',
  offset: null,
  index: 4,
  raw: '=1+1,"two\nlines"\r\n',
}
