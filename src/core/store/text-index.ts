/** Adds posts to the full-text index while an import goes on, so that no long wait stands at its end. */
import type { WriteDb } from './open.ts'

/** Posts indexed at once: more are cheaper a post, fewer hold the reader up for less long. */
const together = 5000

export interface TextIndexer {
  add(key: number): void
  /** Indexes what is left; call once, at the end. */
  finish(): void
}

export function textIndexer(db: WriteDb): TextIndexer {
  const insert = db.prepare(
    `INSERT INTO post_fts (rowid, text, content_warning)
     SELECT post.key, text, content_warning FROM json_each(?) AS wanted CROSS JOIN post ON post.key = wanted.value`,
  )
  let keys: number[] = []
  function finish(): void {
    if (keys.length === 0) return
    // In key order, or FTS5 would write out what it has collected at every step back.
    insert.run(JSON.stringify(keys.sort((a, b) => a - b)))
    keys = []
  }
  return {
    add(key) {
      if (keys.push(key) >= together) finish()
    },
    finish,
  }
}
