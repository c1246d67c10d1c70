/** The made-up case around the exhibits: member, archives, run, policy, audit. */
import type { PackContent } from '../../src/core/evidence/pack.ts'
import type { ClauseInfo } from '../../src/shared/model.ts'

const clause = (id: string, title: string, change: Partial<ClauseInfo> = {}): ClauseInfo => ({
  id,
  paragraph: /^\d+/.exec(id)![0],
  title,
  summary: `What paragraph ${id} asks of members, in a sentence.`,
  status: 'checked',
  carveOuts: [],
  notes: [],
  ...change,
})

const policyText = 'id: made-up\r\ntitle: "Bedingungen für أعضاء"\nclauses: []\n'

export function caseParts(): Omit<PackContent, 'exhibits'> {
  const made = Date.parse('2024-03-05T14:00:07Z')
  return {
    case: {
      path: '/home/officer/secret/place.case',
      id: 'case-1',
      reference: 'R/2024-07 #set "x"\nPayload-Oxum: 1.1',
      respondent: 'Orla Penhallow \u202e(reversed)\u0000',
      purpose: 'Complaint of 1 March 2024; مرحبا; '.repeat(3),
      scopeFrom: '2020-01-01',
      scopeTo: null,
      timezone: 'Europe/London',
      retentionUntil: null,
      createdAt: made - 86_400_000,
      counts: { archives: 2, posts: 1234, flags: 40, decided: 3, exhibits: 30 },
    },
    accounts: [
      {
        id: 1,
        platform: 'x',
        nativeId: '4711',
        handle: 'orla_penhallow',
        name: 'Orla 🌻 Penhallow',
        isRespondent: true,
        posts: 1234,
        facts: {
          bio: 'Councillor. *Views* my own. 中文',
          joined: '2011-04-01',
          'earlier handles': 'orla_p, op1',
        },
      },
      {
        id: 2,
        platform: 'x',
        nativeId: null,
        handle: null,
        name: null,
        isRespondent: true,
        posts: 1,
        facts: {},
      },
    ],
    imports: [
      {
        id: 1,
        archive: {
          name: `orla-archive-${'long-name-'.repeat(12)}.zip`,
          sha256: 'ab'.repeat(32),
          bytes: 2_241_392,
        },
        importer: { id: 'x-archive', version: 1, title: 'X (Twitter) archive' },
        startedAt: made - 5000,
        finishedAt: made - 4000,
        added: { post: 1000, reply: 200, repost: 34 },
        already: 3,
        media: 5,
        controls: [
          { what: 'data/tweets.js', expected: 1234, found: 1234 },
          { what: 'data/deleted-tweets.js', expected: 10, found: 9 },
        ],
        skipped: [{ what: 'Direct messages', files: 2, why: 'Read only when asked for.' }],
        issues: [
          { code: 'unreadable', count: 2 },
          { code: 'absent', count: 1 },
        ],
        issueSample: [
          {
            path: 'data/tweets.js',
            position: 3,
            code: 'unreadable',
            message: 'A date of the 40th of May: #kept \u0007 as text.',
          },
        ],
        lacks: ['The posts that were replied to.', 'The full text of reposts.'],
      },
    ],
    run: {
      id: 1,
      policyId: 'made-up',
      policyTitle: 'A made-up code of conduct',
      policySha256: 'ef'.repeat(32),
      engineVersion: '0.0.0',
      startedAt: made - 3000,
      finishedAt: made - 2000,
      posts: 1234,
      flags: 40,
      exemptions: 12,
      secondOpinion: { name: 'opinion', version: 1 },
      byClause: [{ clause: '8-personal-attack', flags: 40 }],
    },
    policy: {
      id: 'made-up',
      version: '1',
      title: 'A made-up code of conduct',
      source: 'invented',
      sha256: 'ef'.repeat(32),
      clauses: [
        clause('1-dignity', 'Dignity', { status: 'none' }),
        clause('4-hateful', 'Hateful language', { carveOuts: ['Words people use for themselves.'] }),
        clause('8-personal-attack', 'Personal attack', {
          carveOuts: ['Forceful criticism of policies.', 'Satire.'],
        }),
        clause('14-reporting', 'Reporting', { status: 'workflow' }),
        clause('16-trolling', 'Trolling', { status: 'planned' }),
      ],
    },
    policyText,
    checks: [
      { id: 'personal-attack', version: 1, title: 'Personal attacks' },
      { id: 'hateful', version: 2, title: 'Hateful language' },
    ],
    audit: [
      { seq: 1, at: made - 9000, action: 'case.created', detail: {}, hash: '11'.repeat(32) },
      { seq: 2, at: made - 4000, action: 'archive.imported', detail: { posts: 1234 }, hash: '22'.repeat(32) },
    ],
    createdAt: made,
    program: { name: 'Clausemark', version: '0.0.0-test' },
  }
}
