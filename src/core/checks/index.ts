/** The list of checks. Adding one is one file and one line here. */

import { belittling } from './belittling.ts'
import type { AnyCheck } from './check.ts'
import { derogatoryPosition } from './derogatory-position.ts'
import { discrimination } from './discrimination.ts'
import { givingVoice } from './giving-voice.ts'
import { hateful } from './hateful.ts'
import { hatefulModel } from './hateful-model.ts'
import { hounding } from './hounding.ts'
import { inKind } from './in-kind.ts'
import { intimidation } from './intimidation.ts'
import { personalAttack } from './personal-attack.ts'
import { privateInformation } from './private-information.ts'
import { secondOpinion } from './second-opinion.ts'
import { sexualAttention } from './sexual-attention.ts'
import { sexualised } from './sexualised.ts'
import { shaming } from './shaming.ts'
import { shuttingOut } from './shutting-out.ts'
import { talkingDown } from './talking-down.ts'
import { trolling } from './trolling.ts'

/** Each check knows its own message names; here they are all just names. */
export const checks: readonly AnyCheck[] = [
  belittling,
  derogatoryPosition,
  discrimination,
  givingVoice,
  hateful,
  hatefulModel,
  hounding,
  inKind,
  intimidation,
  personalAttack,
  privateInformation,
  secondOpinion,
  sexualAttention,
  sexualised,
  shaming,
  shuttingOut,
  talkingDown,
  trolling,
] as unknown as AnyCheck[]
