/** Which flags of post checks count as abuse of a person: an option that the account checks share. */
import { z } from 'zod'
import type { Act } from './conduct.ts'

/** Ids of post checks; a policy may name others. */
export const abuseOption = z
  .array(z.string())
  .default([
    'bullying',
    'discrimination',
    'harassment',
    'hateful',
    'hateful-model',
    'intimidation',
    'personal-attack',
    'sexual-attention',
    'sexualised',
    'shaming',
  ])

/** Below this a flag is too slight to build a pattern on. */
const least = 0.5

export const isAbuse = ({ flags }: Pick<Act, 'flags'>, checks: readonly string[]): boolean =>
  flags.some(({ check, strength }) => strength >= least && checks.includes(check))
