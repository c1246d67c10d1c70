/** Every entry of the conduct lexicons keeps its own examples: a sentence that flags and one that stays clear. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { belittling } from '../../src/core/checks/belittling.ts'
import { derogatoryPosition } from '../../src/core/checks/derogatory-position.ts'
import { discrimination } from '../../src/core/checks/discrimination.ts'
import { hateful } from '../../src/core/checks/hateful.ts'
import { hounding } from '../../src/core/checks/hounding.ts'
import { inKind } from '../../src/core/checks/in-kind.ts'
import { intimidation } from '../../src/core/checks/intimidation.ts'
import { personalAttack } from '../../src/core/checks/personal-attack.ts'
import { privateInformation } from '../../src/core/checks/private-information.ts'
import { sexualAttention } from '../../src/core/checks/sexual-attention.ts'
import { sexualised } from '../../src/core/checks/sexualised.ts'
import { shaming } from '../../src/core/checks/shaming.ts'
import { shuttingOut } from '../../src/core/checks/shutting-out.ts'
import { talkingDown } from '../../src/core/checks/talking-down.ts'
import { trolling } from '../../src/core/checks/trolling.ts'
import { parseLexicon } from '../../src/core/policy/lexicons.ts'
import { runCheck } from './check-tester.ts'

const servedBy = {
  insults: personalAttack,
  'attack-phrases': personalAttack,
  groups: hateful,
  slurs: hateful,
  hostile: hateful,
  tropes: hateful,
  threats: intimidation,
  sexual: sexualised,
  belittling,
  shaming,
  labels: derogatoryPosition,
  retaliation: inKind,
  exclusion: discrimination,
  barring: discrimination,
  leering: sexualised,
  venom: hateful,
  disclosures: privateInformation,
  advances: sexualAttention,
  hounding,
  'shutting-out': shuttingOut,
  'talking-down': talkingDown,
  trolling,
} as const

for (const [name, check] of Object.entries(servedBy)) {
  const file = join(import.meta.dirname, `../../resources/lexicons/${name}.yaml`)
  const lexicon = parseLexicon(readFileSync(file, 'utf8'), name)
  const sentences = (kind: 'flags' | 'clear') =>
    lexicon.entries.flatMap((entry) => entry[kind].map((text) => [text, entry] as const))

  describe(`lexicon ${name}`, () => {
    test.each(sentences('flags'))('flags: %s', (text, entry) => {
      const { flags } = runCheck(check as never, { text })
      expect(flags).not.toHaveLength(0)
      if (entry.ground) expect(flags.map((flag) => flag.ground)).toContain(entry.ground)
    })
    test.each(sentences('clear'))('clear: %s', (text) => {
      expect(runCheck(check as never, { text }).flags).toEqual([])
    })
  })
}
