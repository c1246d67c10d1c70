/** The bar for tables: what the sqlite3 command-line program takes for the same file, two indexes and a full-text index. */
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

export const hasSqliteCli = (): boolean => spawnSync('sqlite3', ['--version']).status === 0

/** Seconds. */
export function importWithCli(table: string, database: string): number {
  const script = `.import --csv ${table} post
CREATE INDEX post_id ON post(id);
CREATE INDEX post_time ON post(created_at);
CREATE VIRTUAL TABLE post_fts USING fts5(text, content='post');
INSERT INTO post_fts(post_fts) VALUES ('rebuild');
`
  const started = performance.now()
  execFileSync('sqlite3', [database], { input: script, stdio: ['pipe', 'inherit', 'inherit'] })
  const seconds = (performance.now() - started) / 1000
  rmSync(database)
  return seconds
}
