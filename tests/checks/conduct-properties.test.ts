/** What holds for the conduct checks on any text: they do not throw, stay inside it, and give the same answer twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hateful } from '../../src/core/checks/hateful.ts'
import { intimidation } from '../../src/core/checks/intimidation.ts'
import { personalAttack } from '../../src/core/checks/personal-attack.ts'
import { sexualised } from '../../src/core/checks/sexualised.ts'
import { runCheck } from './check-tester.ts'

const pieces = fc.constantFrom(
  ...'you are an idiot I will kill him women should be deported "not" @jo_example #YouAreAFool w*nker , . 👨‍👩‍👧 ﬁt Jane Doe her tits 🤡 \n'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
)

describe.each([personalAttack, hateful, intimidation, sexualised])('$id', (check) => {
  test('spans lie inside any text, strengths between 0 and 1, twice the same', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { flags, exemptions } = runCheck(check as never, { text: input })
        const spans = [...flags.map((flag) => flag.span!), ...exemptions.flatMap((exempt) => exempt.spans)]
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(input.length)
        }
        for (const { strength } of flags) expect(strength > 0 && strength <= 1).toBe(true)
        expect(runCheck(check as never, { text: input })).toEqual({ flags, exemptions })
      }),
      { numRuns: 150 },
    )
  })
})
