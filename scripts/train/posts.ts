/** Reads the project's own training posts: `scripts/train/posts/<clause>[.<author>].txt`, one post a line, `+` a breach, `-` a near miss. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface TrainingPost {
  /** The clause whose file it stands in. */
  clause: string
  breach: boolean
  text: string
}

const line = /^([+-])(?:[a-z-]+)? (.+)$/

/** Throws with file and line on a line that is neither a post nor a comment. */
export function readTrainingPosts(dir: string): TrainingPost[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(dir, file), 'utf8')
        .split('\n')
        .flatMap((row, index) => {
          if (row.trim() === '' || row.startsWith('#')) return []
          const match = line.exec(row.trim())
          if (!match) throw new Error(`${file}, line ${index + 1}: a post begins with "+ " or "- "`)
          const clause = file.split('.')[0]!
          return [{ clause, breach: match[1] === '+', text: match[2]!.replaceAll(' / ', '\n') }]
        }),
    )
}
