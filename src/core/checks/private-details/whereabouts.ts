/** Somebody else's school, street or workplace given in words. A workplace counts only where the post points people at it. */
import type { Detail } from './detail.ts'

const someone = String.raw`(?:he|she|they|his|her|their|your|you|@\w{1,30}|(?:his|her|their|your) (?:wife|husband|partner|mum|mother|dad|father|family|girlfriend|boyfriend|parents))`
const children =
  /\b(?:his|her|their|your) (?:little |young |two |three )?(?:kids?|children|son|sons|daughters?|child|boys?|girls?|lad)(?: both| all)? (?:go|goes|attend|attends|is|are|study|studies)(?: to| at)? (?!(?:an?|any|the same|private|public|state|local|good|free) )(?:[a-z.'-]{1,20} ){1,5}(?:school|primary|academy|nursery|college|infants|juniors|high)\b/g
const street = new RegExp(
  String.raw`\b${someone} (?:still |now )?(?:lives?|living|stays?) (?:on|in|at|just off|opposite|next to|near|round the corner from|behind) (?:the )?(?:[a-z.'-]{1,20} ){1,5}(?:road|rd|street|avenue|lane|close|drive|crescent|gardens|grove|terrace|mews|estate|flats)\b`,
  'g',
)
const teacher = new RegExp(
  String.raw`\b${someone} (?:still |now )?(?:teach(?:es)?|works?) at (?!(?:an?|any|the same|private|public|state|local|good) )(?:[a-z.'-]{1,20} ){1,4}(?:primary|academy|nursery|infants|juniors|(?:high|primary|grammar|junior|infant) school)\b`,
  'g',
)
const workplace = new RegExp(
  String.raw`\b${someone} (?:still |now |also )?(?:(?:works?|teach(?:es)?|studies|study)(?: behind the bar| on the tills?| in the office)? at|(?:drinks?|trains?|shops?) (?:at|in)) (?:the )?[a-z0-9&.'-]{2,20}(?: (?!and\b|so\b|if\b|go\b|ring\b|call\b)[a-z0-9&.'-]{2,20}){0,4}`,
  'g',
)
/** A child by name or by family, and the way to or from their school. */
const schoolRun =
  /\b(?:(?:his|her|their|your|[a-z]{2,20}'s) (?:little |young |oldest |own )?(?:youngest|eldest|oldest|kids?|children|sons?|daughters?|child|boys?|girls?|lad|twins)|(?:little|young) [a-z]{2,20}(?: [a-z]{2,20})?) (?:goes to|go to|attends?|walks?(?: home| back)?(?: alone| on (?:her|his|their) own)? (?:from|to)|gets? picked up (?:from|at)|is (?:at|in) year \w{1,6} at|gets? the bus (?:from|to)|finishes at|comes out of) (?!(?:an?|any|the same|school|state|private) )(?:the )?(?:(?:[a-z.'-]{1,20} ){1,4}?(?:school|primary|academy|nursery|infants|juniors|high|college)|st\.? [a-z]{3,15}'?s)\b/g
const ownFamily = /^(?:my|our)\b/
/** The post sends people there. */
const pointing =
  /\b(?:pay (?:him|her|them|you) a visit|let (?:them|his|her|their) (?:boss|bosses|employers?|manager|head|know)|tell (?:his|her|their) (?:boss|employers?|manager|head|work)|ring (?:his|her|their|them|up|the)|(?:contact|call|email|write to) (?:his|her|their) (?:boss|work|employers?|manager|head)|(?:his|her|their) (?:boss|employers?) (?:should|ought|needs?)|(?:get|have) (?:him|her|them) (?:sacked|fired)|go and (?:see|find|say)|wait(?:ing)? (?:for|outside)|turn up|(?:in case|if) any(?:one|body)|everyone should know|so everyone knows|just so (?:you|people|everyone)|fyi|you know where|say hello|drop by|pop in|finish(?:es)? at|clocks off|most (?:nights|days|mornings)|every (?:night|morning|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/
const worthLooking =
  /\b(?:lives?|living|stays?|walks?|walking|picked|gets?|finishes|comes|works?|teach(?:es)?|drinks?|trains?|shops?|stud(?:y|ies)|go|goes|attends?|is|are)\b/

export function* findWhereabouts(folded: string): Iterable<Detail> {
  if (!worthLooking.test(folded)) return
  for (const match of folded.matchAll(children)) yield detail(match, 0.7)
  for (const match of folded.matchAll(schoolRun)) if (!ownFamily.test(match[0])) yield detail(match, 0.7)
  for (const match of folded.matchAll(street)) if (isSaid(folded, match)) yield detail(match, 0.6)
  for (const match of folded.matchAll(teacher)) if (isSaid(folded, match)) yield detail(match, 0.5)
  if (pointing.test(folded))
    for (const match of folded.matchAll(workplace)) if (isSaid(folded, match)) yield detail(match, 0.55)
}

/** "If you live on ..." and "do they work at ..." name nobody. */
const isSaid = (folded: string, { index }: RegExpExecArray) =>
  !/\b(?:if|unless|whether|do|does|did|when|where|wherever|anyone|should|would|can|could|who) (?:also |both |all )?$/.test(
    folded.slice(Math.max(0, index - 24), index),
  )

function detail(match: RegExpExecArray, strength: number): Detail {
  return { kind: 'whereabouts', from: match.index, to: match.index + match[0].length, strength }
}
