/** Archives are known by what is in them; what cannot be read is refused with a sentence that says what to ask for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryArchive } from '../../bench/fuzz/memory-archive.ts'
import { appearanceOf } from '../../src/core/importers/appearance.ts'
import { detectArchive, findImporter } from '../../src/core/importers/detect.ts'
import { writeZip } from '../archive/containers.ts'
import { tempFolder } from '../store/fixture.ts'
import { open, samples } from './read-archive.ts'

function folderOf(files: Record<string, string>): string {
  const folder = join(tempFolder(), 'received')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

test.each([
  ['x-archive/modern', 'x-archive', 2],
  ['x-archive/root-2019', 'x-archive', 1],
  ['x-archive/grailbird', 'x-archive', 2],
  ['x-archive/grailbird-table', 'x-archive', 1],
  ['mastodon/wren', 'mastodon', 2],
])('%s is known, with reasons', async (name, importer, reasons) => {
  const found = await detectArchive(await open(join(samples, name, 'archive')))
  expect(found).toMatchObject([{ importer }])
  expect(found[0]!.reasons).toHaveLength(reasons)
})

test.each([
  ['likes alone', 'like.js', 'window.YTD.like.part0 = []'],
  ['tweets alone', 'tweets.js', 'window.YTD.tweets.part0 = []'],
])('a single file of X’s: %s', async (_name, file, content) => {
  const importer = await findImporter(await open(join(folderOf({ [file]: content }), file)))
  expect(importer.id).toBe('x-archive')
})

test('of two importers that know an archive the surer comes first, each with its reasons', async () => {
  const folder = folderOf({
    'data/tweets.js': 'window.YTD.tweets.part0 = []',
    'actor.json': '{}',
    'outbox.json': '{"type":"OrderedCollection","orderedItems":[]}',
  })
  const found = await detectArchive(await open(folder))
  expect(found.map(({ importer, reasons }) => [importer, reasons])).toEqual([
    ['mastodon', ['outbox.json is a list of activities', 'actor.json says whose it is']],
    ['x-archive', ['data/tweets.js begins as X’s files do']],
  ])
})

test.each<[string, Record<string, string>]>([
  [
    'a folder laid out as Facebook does, with scripts in it',
    { 'posts/your_posts_1.json': '[]', 'data/like.js': 'var likes = []', 'account.js': '// page' },
  ],
  ['a web page’s own scripts', { 'index.html': '', 'data/tweets.js': 'export const tweets = []' }],
  ['any table of tweets', { 'tweets.csv': 'id,date,content\n1,2020-01-01,x\n' }],
])('%s is not taken for an archive of X', async (_name, files) => {
  const found = await detectArchive(await open(folderOf(files)))
  expect(found.map(({ importer }) => importer)).not.toContain('x-archive')
})

const html = '<!doctype html>'
test.each<[string, Record<string, string>, RegExp]>([
  ['X', { 'Your archive.html': html, 'assets/a.js': '' }, /from X.* Ask for the whole ZIP as X hands it out/],
  [
    'Instagram',
    { 'your_instagram_activity/content/posts_1.html': html },
    /Facebook or Instagram.* Format: JSON/,
  ],
  [
    'Facebook messages',
    { 'messages/inbox/a_1/message_1.html': html },
    /Facebook or Instagram.* Format: JSON/,
  ],
  [
    'Telegram',
    { 'ChatExport/messages.html': html, 'ChatExport/css/style.css': '' },
    /Telegram.* machine-readable JSON/,
  ],
  [
    'Takeout',
    { 'Takeout/YouTube/history/watch-history.html': html },
    /Google Takeout.* takeout\.google\.com/,
  ],
  ['Snapchat', { 'index.html': html, 'html/chat_history.html': html }, /Snapchat.* Export JSON/],
])('the HTML variant from %s is refused with what to ask for', async (_name, files, message) => {
  await expect(findImporter(await open(folderOf(files)))).rejects.toMatchObject({
    code: 'html-export',
    message: expect.stringMatching(message),
  })
})

test.each<[string, Record<string, string>, string | null, string]>([
  ['a table', { 'a.csv': 'x,y' }, 'a.csv', 'a table (CSV)'],
  ['a PDF', { 'a.pdf': '%PDF-1.7' }, 'a.pdf', 'a PDF document'],
  ['no ending', { a: 'x' }, 'a', 'a file of a kind that is not known'],
  ['pictures', { '1.jpg': 'x', '2.jpg': 'x', 'a.txt': 'x' }, null, 'a folder of 3 files, mostly .jpg'],
  ['an unpacked spreadsheet', { 'xl/workbook.xml': '', 'docProps/app.xml': '' }, null, 'a spreadsheet'],
  ['a package from Discord', { 'Messages/index.json': '{}' }, null, 'an export from Discord'],
  ['a lone index page', { 'index.html': html }, null, 'a folder of 1 file, mostly .html'],
])('in words: %s', async (_name, files, only, words) => {
  const folder = folderOf(files)
  expect(appearanceOf(await open(only === null ? folder : join(folder, only)))).toBe(words)
})

test('what nobody can read is refused with what it looks like and what can be read', async () => {
  const archive = await open(join(folderOf({ 'a.pdf': '%PDF-1.7' }), 'a.pdf'))
  await expect(findImporter(archive)).rejects.toMatchObject({
    code: 'unknown-archive',
    message: expect.stringMatching(
      /^a\.pdf looks like a PDF document, which .* These can: .*X \(Twitter\) archive, .*Mastodon archive/,
    ),
  })
})

const zipOf = async (files: Record<string, string>) =>
  readFileSync(await writeZip(join(tempFolder(), 'part.zip'), files))
const x = { 'data/tweets.js': 'window.YTD.tweets.part0 = []' }
const wren = { 'actor.json': '{}', 'outbox.json': '{"type":"OrderedCollection","orderedItems":[]}' }

test('parts of one export are one archive, also those that hold nothing but media', async () => {
  const folder = folderOf({})
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '1.zip'), await zipOf(x))
  writeFileSync(join(folder, '2.zip'), await zipOf({ 'data/tweets_media/1-a.jpg': 'jpg' }))
  const archive = await open(folder)
  expect((await findImporter(archive)).id).toBe('x-archive')
  expect(archive.members.map(({ path }) => path)).toEqual(['data/tweets.js', 'data/tweets_media/1-a.jpg'])
})

test('exports of different kinds put together are refused, and both are named', async () => {
  const both = { 'x.zip': await zipOf(x), 'mastodon.zip': await zipOf(wren) }
  const archive = await open(await writeZip(join(tempFolder(), 'all.zip'), both))
  await expect(findImporter(archive)).rejects.toMatchObject({
    code: 'unknown-archive',
    message: expect.stringMatching(/x\.zip is of the kind X .* of the kind Mastodon .* one at a time/),
  })
})

test('however many files there are, few are looked into, and only at their beginning', async () => {
  const files = new Map<string, Buffer>()
  for (let n = 0; n < 4000; n++) {
    const ending = ['json', 'csv', 'txt', 'js', 'html', 'ndjson', 'jpg'][n % 7]
    files.set(`folder-${n % 40}/some file ${n}.${ending}`, Buffer.from('[{"a": 1}]'))
  }
  const archive = memoryArchive(files, 'many', 4096)
  let looked = 0
  let longest = 0
  const watching = {
    ...archive,
    read: (path: string) => {
      looked++
      return archive.read(path)
    },
    head: (path: string, bytes: number) => {
      looked++
      longest = Math.max(longest, bytes)
      return archive.head(path, bytes)
    },
  }
  expect(await detectArchive(watching)).toEqual([])
  expect(looked).toBeLessThan(1000)
  expect(longest).toBeLessThanOrEqual(1 << 20)
})
