/** Ids and tables of the years before 2019. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idsOf, open, readArchive } from './read-archive.ts'
import { numbered, readX, writeX } from './x-files.ts'

describe('old ids', () => {
  test('a number keeps all its digits, and a nested id is not taken for it', async () => {
    const raw = `window.YTD.tweet.part0 = [{"user": {"id": 7}, "id": 1169246717864136705, "full_text": "a",
      "created_at": "Wed Sep 04 13:38:00 +0000 2019", "in_reply_to_status_id": 1169246717864136701}]`
    const { posts } = await readX({ 'data/tweet.js': raw })
    expect(posts).toMatchObject([
      { nativeId: '1169246717864136705', replyTo: { id: '1169246717864136701', handle: null } },
    ])
  })

  test('the table is read only where nothing else is, and a torn row stops the import', async () => {
    const table =
      '"tweet_id","in_reply_to_status_id","timestamp","text"\n"5","","2017-10-11 00:18:59 +0000","a"\n'
    const folder = writeX({
      'data/js/tweets/2013_05.js': `Grailbird.data.tweets_2013_05 = ${JSON.stringify([numbered('1').tweet])}`,
    })
    writeFileSync(join(folder, 'tweets.csv'), table)
    expect(idsOf(await readArchive(await open(folder)))).toEqual(['1'])
    const alone = writeX({ 'tweets.csv': `${table}"6","","2017-10-11 00:19:59 +0000","torn` })
    await expect(open(alone).then((archive) => readArchive(archive))).rejects.toMatchObject({
      code: 'unreadable-archive',
      message: expect.stringMatching(/^tweets\.csv in .* breaks off in the row at byte \d+/),
    })
  })
})
