/** A damaged X archive stops the import with a sentence; one without posts yields none. */
import { expect, test } from 'vitest'
import { open, readArchive } from './read-archive.ts'
import { account, numbered, readX, writeX } from './x-files.ts'

test.each<[string, Record<string, unknown[] | string>, RegExp]>([
  [
    'a second part that breaks off',
    { 'data/tweets-part1.js': 'window.YTD.tweets.part1 = [ {"tweet": {"id_str": "5", "full_text": "he' },
    /^data\/tweets-part1\.js in .* ends too early at byte 70\. Nothing was imported .* fresh export\.$/,
  ],
  [
    'a second part with a torn record in the middle',
    { 'data/tweets-part1.js': `window.YTD.tweets.part1 = [{"tweet": {"id_str": "5" "x"}}, {"a": 1}]` },
    /^data\/tweets-part1\.js in .* breaks off in the record at byte 27\. Nothing was imported/,
  ],
  [
    'two records with nothing between them',
    { 'data/tweets-part1.js': `window.YTD.tweets.part1 = [{"a": 1} {"b": 2}]` },
    /breaks off at byte 36/,
  ],
  [
    'a part that is no list',
    { 'data/tweets-part1.js': 'window.YTD.tweets.part1 = {"a": 1}' },
    /holds no list/,
  ],
  [
    'a torn account file',
    { 'data/account.js': 'window.YTD.account.part0 = [{"account": ' },
    /^data\/account\.js/,
  ],
  [
    'a torn monthly file that should say whose archive it is',
    {
      'data/account.js': '',
      'data/js/tweets/2013_05.js': 'Grailbird.data.tweets_2013_05 = [{"id_str" "5"}]',
    },
    /^data\/js\/tweets\/2013_05\.js in .* breaks off/,
  ],
  ['a torn manifest', { 'data/manifest.js': 'window.__THAR_CONFIG = {"userInfo"' }, /^data\/manifest\.js/],
])('%s stops the import with file, place and advice', async (_name, files, message) => {
  const folder = writeX({ 'data/tweets.js': [numbered('1')], ...files })
  await expect(open(folder).then((archive) => readArchive(archive))).rejects.toMatchObject({
    code: 'unreadable-archive',
    message: expect.stringMatching(message),
  })
})

test('an account without posts yields none', async () => {
  const read = await readX({ 'data/account.js': [account], 'data/tweets.js': [] })
  expect(read.posts).toEqual([])
})
