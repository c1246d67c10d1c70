/** Writes a CSV table of posts as researchers exchange them: ids, times, accounts, texts, a few counts. */
import { generatePosts } from './posts.ts'
import { csvLine, writeText } from './write-text.ts'

export const tableColumns = ['id', 'created_at', 'username', 'text', 'lang', 'reply_to_id', 'likes', 'url']

export function writeTable(file: string, count: number): void {
  writeText(file, lines(count))
}

function* lines(count: number): Generator<string> {
  yield csvLine(tableColumns)
  for (const post of generatePosts(count)) {
    const address = `https://x.com/bench_member/status/${post.id}`
    const parent = post.kind === 'reply' ? post.parent : ''
    const time = new Date(post.at).toISOString()
    yield csvLine([post.id, time, 'bench_member', post.text, 'en', parent, post.index % 50, address])
  }
}
