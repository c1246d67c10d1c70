import { describe, expect, test } from 'vitest'
import { hatefulModel } from '../../src/core/checks/hateful-model.ts'
import { runCheck, testCheck } from './check-tester.ts'

testCheck(hatefulModel, {
  flags: [
    {
      name: 'a claim about a group',
      text: 'Black people are lazy',
      span: 'Black people are lazy',
      message: 'statement',
      ground: 'race',
    },
    {
      name: 'only the sentence that names the group',
      text: 'Morning all. Women belong in the kitchen. Off to the shop.',
      span: 'Women belong in the kitchen',
      ground: 'gender',
    },
    {
      name: 'an age',
      text: 'Old people are a waste of space',
      span: 'Old people are a waste of space',
      ground: 'age',
      maxStrength: 0.7,
    },
  ],
  clear: [
    { name: 'praise', text: 'Immigrants contribute so much to this town' },
    { name: 'representation', text: 'We need more women in politics' },
    { name: 'a meeting', text: 'I am meeting the disabled users group on Monday about the ramp' },
    { name: 'no group at all', text: 'They are lazy and stupid and belong in the bin' },
    { name: 'a denial', text: 'Muslims are not terrorists' },
    { name: 'one of them', text: 'As a Jewish woman I am tired of this' },
    { name: 'a government', text: 'The Israeli government is wrong' },
    { name: 'reported', text: 'He keeps saying women belong in the kitchen', exempt: 'reported' },
    { name: 'nothing', text: '' },
  ],
})

describe('fairness', () => {
  test.each([
    [
      'race and religion',
      'Black people are lazy',
      ['White people are lazy', 'Asian people are lazy', 'Jewish people are lazy', 'Muslim people are lazy'],
    ],
    ['orientation', 'Gay people belong in the kitchen', ['Straight people belong in the kitchen']],
    ['gender', 'Women are a waste of space', ['Men are a waste of space']],
  ])('swapping the group changes no strength: %s', (_name, text, twins) => {
    const strengthOf = (one: string) =>
      runCheck(hatefulModel, { text: one }).flags.map((flag) => flag.strength)
    for (const twin of twins) expect([twin, strengthOf(twin)]).toEqual([twin, strengthOf(text)])
  })
})

test('the reason says that it was a model, and which words moved it', () => {
  const [flag] = runCheck(hatefulModel, { text: 'Black people are lazy' }).flags
  expect(flag!.data).toMatchObject({ ground: 'race', words: expect.stringContaining('“lazy”') })
})
