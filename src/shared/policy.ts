/** The shape of a policy file (YAML): clauses as data, each naming the checks that serve it. Knows no check. */
import { z } from 'zod'
import { authorships, grounds } from './model.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

const checkUse = z
  .object({
    check: slug,
    options: z.record(z.string(), z.unknown()).default({}),
    /** Flags below this strength are not kept for this clause. */
    minStrength: z.number().min(0).max(1).default(0),
    /** Whose words this clause looks at. */
    authorship: z.array(z.enum(authorships)).default(['own', 'quote']),
    /** Only where no other check of the clause flagged the post or let something in it stand. */
    whenSilent: z.boolean().default(false),
  })
  .strict()

const example = z.union([
  z.string(),
  z.object({ text: z.string(), ground: z.enum(grounds).optional(), why: z.string().optional() }).strict(),
])

export const clauseSchema = z
  .object({
    id: slug,
    paragraph: z.string(),
    title: z.string(),
    /** In the policy author's own words; the official text is attached by the officer. */
    summary: z.string(),
    level: z.array(z.enum(['post', 'account', 'media', 'workflow', 'principle', 'umbrella'])).min(1),
    severity: z.enum(['low', 'medium', 'high']).default('medium'),
    /** `none` (a principle), `planned`, `workflow`, `umbrella`, or the checks that serve the clause. */
    check: z.union([z.enum(['none', 'planned', 'workflow', 'umbrella']), z.array(checkUse).min(1)]),
    grounds: z.array(z.enum(grounds)).default([]),
    carveOuts: z.array(z.string()).default([]),
    examples: z
      .object({ flags: z.array(example).default([]), clear: z.array(example).default([]) })
      .strict()
      .default({ flags: [], clear: [] }),
    notes: z.array(z.string()).default([]),
    references: z.array(z.string()).default([]),
  })
  .strict()

export const policySchema = z
  .object({
    schema: z.literal(1),
    id: slug,
    version: z.string(),
    title: z.string(),
    /** Where the official text is published; its sentences are not part of this file. */
    source: z.string(),
    clauses: z.array(clauseSchema).min(1),
  })
  .strict()
  .superRefine((policy, ctx) => {
    const seen = new Set<string>()
    for (const [index, clause] of policy.clauses.entries()) {
      if (seen.has(clause.id))
        ctx.addIssue({
          code: 'custom',
          path: ['clauses', index, 'id'],
          message: `clause ${clause.id} stands twice`,
        })
      seen.add(clause.id)
    }
  })

export type Policy = z.output<typeof policySchema>
export type Clause = z.output<typeof clauseSchema>
export type CheckUse = z.output<typeof checkUse>

/** For editors: what a policy file may hold. */
export const policyJsonSchema = () => z.toJSONSchema(policySchema, { io: 'input' })
