/** The list of checks. Adding one is one file and one line here. */
import type { AnyCheck } from './check.ts'
import { givingVoice } from './giving-voice.ts'
import { privateInformation } from './private-information.ts'

/** Each check knows its own message names; here they are all just names. */
export const checks: readonly AnyCheck[] = [givingVoice, privateInformation] as unknown as AnyCheck[]

/** The check with this id, or undefined. */
export function findCheck(id: string, list: readonly AnyCheck[] = checks): AnyCheck | undefined {
  return list.find((check) => check.id === id)
}
