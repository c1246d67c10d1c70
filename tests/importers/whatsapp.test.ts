/** Chats from WhatsApp: every sample, every form of a head, and each trap of the format by name. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { readHead } from '../../src/core/importers/whatsapp/head.ts'
import { issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('whatsapp', ['us', 'ios', 'de', 'es'])

const read = (text: string, more = {}) => readFiles({ '_chat.txt': text, ...more }, true)
const lines = (...all: string[]) => read(all.join('\n'))
const times = async (...all: string[]) =>
  (await lines(...all)).posts.map(({ createdAt }) => new Date(createdAt!).toISOString().slice(0, 16))

describe('heads', () => {
  test.each<[string, string]>([
    ['iOS in America', '[12/31/23, 11:59:58 PM] Ana: hi'],
    ['iOS in America with a narrow space', '[12/31/23, 11:59:58\u202fPM] Ana: hi'],
    ['iOS in Germany', '[31.12.23, 23:59:58] Ana: hi'],
    ['iOS with the year first', '[2023-12-31 23:59:58] Ana: hi'],
    ['iOS behind a mark of direction', '\u200e[31/12/2023, 23:59:58] Ana: hi'],
    ['Android, day first', '31/12/23, 23:59 - Ana: hi'],
    ['Android with dots', '31.12.23, 23:59 - Ana: hi'],
    ['Android with dashes', '31-12-23 23:59 - Ana: hi'],
    ['Android in America', '12/31/23, 11:59 PM - Ana: hi'],
    ['Android, small letters', '31/12/2023, 11:59 pm - Ana: hi'],
    ['Android with the year first', '2023/12/31, 23:59 - Ana: hi'],
    ['an en dash', '31/12/23, 23:59 – Ana: hi'],
    ['a comma before the name', '31/12/23, 23:59, Ana: hi'],
    ['Spanish halves of the day', '31/12/23, 11:59 p. m. - Ana: hi'],
    ['Spanish with a space that does not break', '31/12/23, 11:59 p.\u00a0m. - Ana: hi'],
    ['a thin space', '12/31/23, 11:59\u2009PM - Ana: hi'],
    ['Finnish', '31.12.2023 klo 23.59 - Ana: hi'],
    ['Chinese', '2023/12/31 下午11:59 - Ana: hi'],
    ['Korean, spaces after the dots', '2023. 12. 31. 오후 11:59, Ana: hi'],
    ['Greek', '31/12/23, 11:59 μ.μ. - Ana: hi'],
    ['Bulgarian', '31.12.23, 23:59 ч. - Ana: hi'],
    ['an old form with a colon', '31.12.23 23:59:58: Ana: hi'],
    ['Windows line ends', '31/12/23, 23:59 - Ana: hi\r'],
  ])('%s', async (_, line) => {
    const { posts } = await lines(line)
    expect(posts).toMatchObject([{ text: 'hi', account: { name: 'Ana' }, zoneKnown: false }])
    expect(new Date(posts[0]!.createdAt!).toISOString()).toMatch(/^2023-12-31T23:59/)
  })

  test.each([
    ['12:00 AM is midnight', '[12/31/23, 12:00:00 AM] Ana: hi', '2023-12-31T00:00'],
    ['12:30 PM is noon', '[12/31/23, 12:30:00 PM] Ana: hi', '2023-12-31T12:30'],
  ])('%s', async (_, line, time) => {
    expect(await times(line)).toEqual([time])
  })

  test.each([
    '',
    'hello',
    '12/31/23',
    '23:59 - Ana: hi',
    '[12/31/23, 11:59 Ana: hi',
    '12/31/23, 11:59] Ana: hi',
    '1/1/1 at noon: x',
  ])('%j begins no message', (line) => {
    expect(readHead(line)).toBeNull()
  })

  test('no line crashes it', () => {
    const unit = fc.constantFrom(
      '[',
      ']',
      '1',
      '12',
      '/',
      '.',
      ', ',
      ':',
      ' - ',
      'PM',
      'Ana',
      '\u200e',
      '\u202f',
      '\n',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (line) => {
        const head = readHead(line)
        expect(head === null || head.rest.length <= line.length).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('day and month, over the whole chat', () => {
  test('a number above twelve decides for all', async () => {
    expect(await times('1/2/24, 10:00 - A: x', '1/13/24, 10:00 - A: y')).toEqual([
      '2024-01-02T10:00',
      '2024-01-13T10:00',
    ])
    expect(await times('1/2/24, 10:00 - A: x', '13/2/24, 10:00 - A: y')).toEqual([
      '2024-02-01T10:00',
      '2024-02-13T10:00',
    ])
  })

  test('else the order in which messages follow each other, and that is said', async () => {
    const found = await lines('1/2/24, 10:00 - A: x', '3/1/24, 10:00 - A: y')
    expect(found.posts.map(({ createdAt }) => new Date(createdAt!).getUTCMonth())).toEqual([0, 2])
    expect(issuesOf(found)[1]!.message).toContain('The month was taken to come first, because only then')
    expect(found.posts[0]!.notes[0]).toContain('can be read in two ways')
  })

  test('else a doubt that every post carries', async () => {
    const found = await lines('01/02/2024, 10:00 - A: x', '02/02/2024, 10:00 - A: y')
    expect(found.posts.map(({ createdAt }) => new Date(createdAt!).getUTCMonth())).toEqual([1, 1])
    expect(
      found.posts.every(({ notes }) => notes.some((note) => note.includes('Nothing in it decides'))),
    ).toBe(true)
  })

  test('written as in America, the month is taken first, with the doubt', async () => {
    const found = await lines('1/2/24, 3:04 PM - A: x')
    expect(new Date(found.posts[0]!.createdAt!).getUTCMonth()).toBe(0)
    expect(found.posts[0]!.notes).toHaveLength(1)
  })

  test('with dots the day comes first without doubt', async () => {
    const found = await lines('01.02.24, 10:00 - A: x')
    expect(found.posts[0]).toMatchObject({ notes: [], createdAt: Date.UTC(2024, 1, 1, 10) })
  })

  test('a day that does not exist is kept as received', async () => {
    const found = await lines('30/01/2024, 10:00 - A: x', '31/02/2024, 10:00 - A: y')
    expect(found.posts[1]).toMatchObject({ createdAt: null, createdRaw: '31/02/2024, 10:00', text: 'y' })
  })

  test('time can go backwards', async () => {
    expect(await times('30/01/2024, 10:05 - A: x', '30/01/2024, 10:00 - A: y')).toHaveLength(2)
  })
})

test('times are those of the zone the officer names', async () => {
  const summer = await lines('31/07/2024, 10:00 - A: x')
  expect(summer.posts[0]).toMatchObject({
    createdAt: Date.UTC(2024, 6, 31, 9),
    zoneKnown: false,
    precision: 'minute',
  })
})

describe('text', () => {
  test.each([
    ['over several lines', 'one\ntwo\n\nfour', 'one\ntwo\n\nfour'],
    ['with a colon', 'note: this', 'note: this'],
    ['with Windows line ends inside', 'one\r\ntwo', 'one\ntwo'],
    [
      'a head in another form is pasted',
      'look:\n[1/1/24, 12:00:00] Eve: hm',
      'look:\n[1/1/24, 12:00:00] Eve: hm',
    ],
    ['letters are left as they are', 'ﬁne ½', 'ﬁne ½'],
    ['a heart is no medium', '<3 omitted', '<3 omitted'],
    ['none', '', ''],
  ])('%s', async (_, text, shown) => {
    expect(textsOf(await lines(`30/01/2024, 10:00 - A: ${text}`, '30/01/2024, 10:01 - B: end'))).toEqual([
      shown,
      'end',
    ])
  })

  test('pasted heads are counted', async () => {
    const found = await lines(
      '30/01/2024, 10:00 - A: look',
      '[1/1/24, 12:00:00] Eve: hm',
      '30/01/2024, 10:01 - B: end',
    )
    expect(issuesOf(found)).toContainEqual(
      expect.objectContaining({ code: 'skipped', message: expect.stringMatching(/^1 line/) }),
    )
  })
})

describe('what WhatsApp writes itself', () => {
  const one = async (text: string) =>
    (await lines(`30/01/2024, 10:00 - A: ${text}`, '30/01/2024, 10:01 - B: end')).posts
  test.each([
    '<Media omitted>',
    '\u200eimage omitted',
    '<Medien ausgeschlossen>',
    '<Multimedia omitido>',
    '\u200esticker omitted',
  ])('%s', async (text) => {
    expect(await one(text)).toMatchObject([{ text: '', media: [{ path: null }] }, {}])
  })

  test.each([
    'This message was deleted',
    '\u200eYou deleted this message.',
    'Diese Nachricht wurde gelöscht.',
    'Eliminaste este mensaje.',
  ])('%s', async (text) => {
    expect(await one(text)).toMatchObject([{ text: '', deleted: true }, {}])
  })

  test('edited', async () => {
    expect(await one('better \u200e<This message was edited>')).toMatchObject([
      { text: 'better', notes: ['Edited; the export holds the last version only.'] },
      {},
    ])
  })

  test.each([
    ['iOS', '\u200e<attached: 00000012-PHOTO-2024.jpg>', '00000012-PHOTO-2024.jpg'],
    ['Android', 'IMG-20240130-WA0001.jpg (file attached)\na caption', 'IMG-20240130-WA0001.jpg'],
    ['German', 'plan.pdf (Datei angehängt)', 'plan.pdf'],
  ])('a file attached, %s', async (_, text, file) => {
    const found = await read(`30/01/2024, 10:00 - A: ${text}`, { [file]: 'x' })
    expect(found.posts[0]!.media).toEqual([{ path: file, alt: null, url: null }])
    expect(found.posts[0]!.text).toBe(text.includes('caption') ? 'a caption' : '')
    expect(issuesOf(found)).toHaveLength(1)
  })

  test('a bracket behind a file that is not there is text', async () => {
    expect((await one('see plan.pdf (new version)'))[0]!.text).toBe('see plan.pdf (new version)')
  })

  test.each([
    ['without a name', 'Ana added Ben'],
    ['with a colon inside marks', 'Ana changed the subject to “News: today”'],
    ['under the name of the group', 'Team A: \u200eMessages and calls are end-to-end encrypted.'],
  ])('lines about the chat, %s, are nobody’s', async (_, rest) => {
    const found = await lines(`30/01/2024, 10:00 - ${rest}`, '30/01/2024, 10:01 - B: end')
    expect(textsOf(found)).toEqual(['end'])
    expect(skippedOf(found)).toMatchObject([{ what: 'Lines of WhatsApp (1)' }])
  })

  test('marked words that are not known stay, with a note', async () => {
    expect(await one('\u200eOrdo novus est')).toMatchObject([
      { text: 'Ordo novus est', notes: [expect.stringContaining('marks these')] },
      {},
    ])
  })

  test('a poll keeps its words', async () => {
    expect((await one('\u200ePOLL:\nPub?\nOPTION: yes (3 votes)'))[0]).toMatchObject({
      text: 'POLL:\nPub?\nOPTION: yes (3 votes)',
      notes: [],
    })
  })
})

test.each([
  ['a number in marks of direction', '\u202a+44 7700 900123\u202c', '+44 7700 900123'],
  ['a number with spaces that do not break', '+44\u00a07700\u00a0900123', '+44 7700 900123'],
  ['somebody not in the contacts', '~\u202fZoë 🌲', 'Zoë 🌲'],
  ['a hyphen', 'John-John Doe', 'John-John Doe'],
])('a sender: %s', async (_, name, shown) => {
  expect((await lines(`30/01/2024, 10:00 - ${name}: hi`)).posts).toMatchObject([{ account: { name: shown } }])
})

describe('the archive', () => {
  test('nobody is taken for the member', async () => {
    const found = await lines('30/01/2024, 10:00 - A: hi')
    expect(found.records.filter(({ type }) => type === 'account')).toEqual([])
    expect(issuesOf(found)).toMatchObject([{ code: 'absent' }])
  })

  test('without asking for messages it is refused with a sentence', async () => {
    await expect(readFiles({ '_chat.txt': '30/01/2024, 10:00 - A: hi' })).rejects.toMatchObject({
      code: 'empty-archive',
      message: expect.stringContaining('Import it again with private messages included'),
    })
  })

  test('is known by its lines, not by its name', async () => {
    const chat = '30/01/2024, 10:00 - A: hi\n'.repeat(5)
    const find = async (files: Record<string, string>) =>
      (await detectArchive(await open(writeFiles(files)))).map(({ importer }) => importer)
    expect(await find({ 'notes.txt': chat })).toEqual(['whatsapp'])
    expect(await find({ '_chat.txt': 'Dear all,\nthis is a letter.\n' })).toEqual([])
    expect(await find({ 'notes.txt': `${'a line\n'.repeat(20)}${chat}` })).toEqual([])
  })

  test('strange files are named', async () => {
    const found = await read('30/01/2024, 10:00 - A: hi', { 'strange.bin': 'x', 'note.opus': 'x' })
    expect(issuesOf(found).filter(({ code }) => code === 'unknown-file')).toMatchObject([
      { path: 'strange.bin' },
    ])
  })
})
