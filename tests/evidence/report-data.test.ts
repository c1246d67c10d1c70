import { expect, test } from 'vitest'
import { reportData } from '../../src/core/evidence/report-data.ts'
import { visibilities } from '../../src/shared/model.ts'
import { caseParts } from './fixture-case.ts'
import { exhibit, flag, plainRow } from './fixture-exhibit.ts'

const shown = { files: new Map(), pictures: new Map(), lost: () => 0 }
const data = (...exhibits: ReturnType<typeof exhibit>[]) => reportData({ ...caseParts(), exhibits }, shown)

test('the front page names the policy by its hash, as it was run', () => {
  expect(data().front).toContainEqual(['Its SHA-256', 'ef'.repeat(32)])
  const { front } = reportData({ ...caseParts(), run: null, policy: null, exhibits: [] }, shown)
  expect(front.map(([label]) => label)).not.toContain('Its SHA-256')
})

test.each([
  ['public', 'public'],
  ['unlisted', 'unlisted: open, but kept out of public lists'],
  ['followers', 'followers only'],
  ['direct', 'direct: the people it was sent to'],
  ['unknown', 'the archive does not say'],
] as const)('who could see a post: %s', (visibility, words) => {
  expect(visibilities).toContain(visibility)
  const [one] = data(exhibit(1, plainRow('A post.', { visibility }))).exhibits
  expect(one!.facts).toContainEqual(['Visibility', words])
})

test.each([
  ['a clause of the policy', '8-personal-attack', '8'],
  ['a clause the policy does not know', '99-unknown', null],
])('the paragraph of %s', (_, clause, paragraph) => {
  const [one] = data(exhibit(1, plainRow('A post.'), { flags: [flag(clause)] })).exhibits
  expect(one!.flags[0]!.paragraph).toBe(paragraph)
})

test.each([
  ['never received', null, 'A media file that the archive does not hold'],
  [
    'received, and lost since',
    'ab'.repeat(32),
    `A media file that was received (SHA-256 ${'ab'.repeat(32)}) and that the case cannot supply now`,
  ],
])('media that is not in the pack: %s', (_, sha256, caption) => {
  const attachments = [{ sha256, mime: 'image/png', bytes: 9, alt: null, path: null }]
  const [one] = data(exhibit(1, plainRow('A post.'), { attachments })).exhibits
  expect(one!.media[0]).toMatchObject({ caption, file: null, picture: null })
})
