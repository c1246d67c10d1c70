/** Reads the labelled posts of `tests/conduct/<set>`: one file a clause, and files of ordinary posts that break none. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const fileSchema = z.object({
  clause: z.string().optional(),
  posts: z.array(
    z.object({
      text: z.string(),
      breach: z.boolean().default(false),
      form: z.string().default(''),
      ground: z.string().optional(),
      also: z.array(z.string()).default([]),
    }),
  ),
})

export interface LabelledPost {
  text: string
  breach: boolean
  /** How the breach or the near miss is made. */
  form: string
  ground?: string | undefined
  /** Other clauses that it breaks as well. */
  also: string[]
  /** Null for an ordinary post. */
  clause: string | null
}

/** In the order of file names and of the posts in each; files of another shape, such as scenarios, are left out. */
export function labelledPosts(dir: string): LabelledPost[] {
  const posts: LabelledPost[] = []
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith('.yaml')) continue
    const content: unknown = parse(readFileSync(join(dir, file), 'utf8'))
    const read = fileSchema.safeParse(content)
    if (!read.success) continue
    const clause = read.data.clause && /^\d/.test(read.data.clause) ? read.data.clause : null
    for (const post of read.data.posts) posts.push({ ...post, clause })
  }
  return posts
}
