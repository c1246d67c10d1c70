/** The list of account checks. Adding one is one file and one line here. */
import { abuseInKind } from './abuse-in-kind.ts'
import type { AnyAccountCheck } from './account-check.ts'
import { friendlyWithAbusers } from './friendly-with-abusers.ts'
import { hiddenIdentity } from './hidden-identity.ts'
import { repeatedAbuse } from './repeated-abuse.ts'
import { sameText } from './same-text.ts'
import { unwelcomeContact } from './unwelcome-contact.ts'

export const accountChecks: readonly AnyAccountCheck[] = [
  abuseInKind,
  friendlyWithAbusers,
  hiddenIdentity,
  repeatedAbuse,
  sameText,
  unwelcomeContact,
] as unknown as AnyAccountCheck[]
