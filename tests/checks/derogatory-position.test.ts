import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { derogatoryPosition } from '../../src/core/checks/derogatory-position.ts'
import { parseLexicon } from '../../src/core/policy/lexicons.ts'
import { runCheck, testCheck } from './check-tester.ts'

testCheck(derogatoryPosition, {
  flags: [
    { name: 'tankies', text: 'Tankies out in force tonight I see.', span: 'Tankies', message: 'label' },
    { name: 'centrist dads', text: 'Some centrist dad explaining it to me again.', span: 'centrist dad' },
    { name: 'red tories', text: 'Red Tories, the lot of them.', span: 'Red Tories' },
    { name: 'cultist', text: 'Only a brain-dead cultist could support that motion.' },
    { name: 'remoaner', text: "Another remoaner who can't let go.", span: 'remoaner' },
    { name: 'gammon', text: 'Bunch of gammons in the comments.', span: 'gammons' },
    {
      name: 'typical drivel',
      text: 'Typical Blairite drivel from the platform.',
      span: 'Typical Blairite drivel',
      message: 'sneer',
    },
    {
      name: 'head examined',
      text: 'Anyone who still supports this leadership needs their head examined.',
      message: 'sneer',
    },
    { name: 'join the tories', text: "Why don't you just join the Tories.", message: 'sneer' },
    { name: 'a cult', text: 'Momentum is a cult.', message: 'sneer' },
    { name: 'kool-aid', text: 'You lot have drunk the Kool-Aid.' },
    { name: 'adults', text: 'Good to have the adults back in the room.', message: 'sneer' },
    { name: 'turkeys', text: 'Turkeys voting for Christmas, all of them.', message: 'sneer' },
    { name: 'hashtag', text: 'More of the same tonight #CentristMelts' },
  ],
  clear: [
    { name: 'reasoned', text: 'I think that motion is wrong, because it leaves renters out.' },
    { name: 'own label', text: 'I am a centrist dad and proud of my slippers.' },
    { name: 'we', text: 'We champagne socialists do the leaflets too.', exempt: 'reclaimed' },
    { name: 'reported', text: 'He called us tankies and walked out.', exempt: 'reported' },
    { name: 'the word', text: 'The word gammons is a slur in my book.', exempt: 'word' },
    { name: 'dinner', text: 'Gammon and chips at the club tonight.' },
    { name: 'neutral name', text: 'The Blairites and the left agreed on this one.' },
    { name: 'a party', text: 'The Tories have wrecked our hospitals.' },
    { name: 'a view', text: 'That argument about rail is nonsense from start to finish.' },
    { name: 'the weather', text: 'Snowflakes on the stall this morning.' },
    { name: 'negated', text: 'They are not cultists, they are members with a view.', exempt: 'negated' },
  ],
})

describe('no side is spared', () => {
  const file = join(import.meta.dirname, '../../resources/lexicons/labels.yaml')
  const { entries } = parseLexicon(readFileSync(file, 'utf8'), 'labels')
  const labels = (sense: string) => entries.filter((entry) => entry.sense === sense)

  test('both sides have labels, as many within a third and as strong', () => {
    const [left, right] = [labels('label-left'), labels('label-right')]
    const count = (list: typeof left) => list.reduce((sum, { terms }) => sum + terms.length, 0)
    expect(Math.abs(count(left) - count(right))).toBeLessThan(count(left) / 3)
    expect(left.map(({ strength }) => strength)).toEqual(right.map(({ strength }) => strength))
  })

  test.each([
    ['Corbynites', 'Blairites'],
    ['Momentum', 'Progress'],
    ['lefties', 'centrists'],
    ['Remainers', 'Brexiteers'],
    ['the hard left', 'the hard right'],
    ['Corbyn fans', 'Starmer fans'],
    ['Green voters', 'Reform voters'],
    ['the Labour left', 'the Labour right'],
  ])('%s and %s are treated alike', (one, other) => {
    const verdict = (text: string) =>
      runCheck(derogatoryPosition as never, { text }).flags.map(({ message, strength }) => [
        message,
        strength,
      ])
    for (const frame of [
      'Typical drivel. WHO are clowns.',
      'I agree with WHO on this.',
      'Those bloody WHO cranks again.',
      'WHO put forward a motion on housing.',
      'Anyone who backs WHO is deluded.',
    ])
      expect(verdict(frame.replace('WHO', one)), frame).toEqual(verdict(frame.replace('WHO', other)))
  })
})
