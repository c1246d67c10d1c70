/** How a sexual remark reaches a person: their body, wanting them, a sexual act with or upon them, a sexual name. */
import { defineFrames } from './frames.ts'

export const sexualFrames = defineFrames('sexualised', [
  {
    id: 'body-of',
    patterns: [
      `{ogle} ~2 {body} on {her}|{them}|you|{person}|that`,
      `{your}|{her} ~1 {body} {look}|{be} {adv}+ amazing|great|hot|sexy|huge|massive|lush|peachy|delicious|gorgeous|fit|tight|saggy|bouncing|juicy|perky`,
      `staring|looking|gawping|perving at {your}|{her} ~2 {body}`,
      `{person} 's {body}`,
      `the ~1 {body} on {her}|{them}|you|{person}`,
      `{squeeze} {your}|{her}|those|them|that ~2 {body}`,
    ],
    lift: 0.05,
    strength: 0.6,
  },
  {
    id: 'lust-at',
    patterns: [
      `{you}|{he}|{person} {be}|{look} {adv}+ {lust}`,
      `hey|hi|hello|alright|oi ~1 sexy|gorgeous|hotlips`,
      `{you} sexy ~1 beast|thing|minx|woman|man`,
      `i would ..2 ruin {whom}`,
    ],
    lift: 0,
    carries: ['lust'],
    strength: 0.5,
    closes: true,
  },
  {
    id: 'act-with',
    patterns: [
      `{i} would|wanna|want to? ~1 {act} {whom}`,
      `{i} would|will|could ~2 {act} {whom}`,
      `{i} want|need|love|like|going|dying to ~1 {act} {whom}`,
      `{i} would ~1 love|like to ~1 {act} {whom}`,
      `want|wants|love|like|dying to ~1 {act} {whom}`,
      `would you ~1 {act} {whom}`,
      `who would ~1 {act} {whom}`,
      `would not {act} {whom}`,
    ],
    lift: 0,
    carries: ['act'],
  },
  {
    id: 'sexual-name',
    patterns: [
      `{you} ~3 {sexual-slur}`,
      `{you} {be} {adv}+ ~3 {sexual-slur}`,
      `{he} {be} {adv}+ ~3 {sexual-slur}`,
      `{person} {be} {adv}+ ~3 {sexual-slur}`,
      `this|that|these|those ~2 {sexual-slur}`,
      `what {art} ~2 {sexual-slur}`,
      `{swear}|dirty|filthy|stupid|little|cheap|old ~1 {sexual-slur}`,
      `{sexual-slur} like {you}|{them}|{person}`,
      `{sexual-slur} {name}|{handle}`,
      `call {whom} ..2 {sexual-slur}`,
    ],
    lift: 0.05,
    carries: ['sexual-slur'],
  },
])
