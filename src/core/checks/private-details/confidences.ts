/** Somebody else's health, told in confidence or laid open: an illness alone is news, sympathy or family, and stays clear. */
import type { Detail } from './detail.ts'

const person = String.raw`(?:he|she|they|@\w{1,30}|(?:his|her|their) (?:wife|husband|partner|mum|mother|dad|father|son|daughter|brother|sister)|[a-z][a-z'-]{1,20}(?: [a-z][a-z'-]{1,20}){0,2})`
const conditions =
  "(?:depression|anxiety|bipolar|schizophrenia|psychosis|cancer|hiv|aids|dementia|alzheimer'?s|epilepsy|ms|hepatitis|an eating disorder|anorexia|bulimia|addiction|alcoholism|a breakdown|a nervous breakdown|a miscarriage|an abortion|a drink problem|a drinking problem|a drug problem|an std|an sti|ptsd|infertility|a stoma|self[- ]harm(?:ing)?)"
const health = String.raw`(?:(?:is|are|was|were|'s|'re|has been|have been|'s been)? ?(?:being |been )?(?:treated|medicated|in therapy|in treatment|in hospital|seeing (?:a|her|his|their) (?:therapist|doctor|psychiatrist)) (?:for|with) (?:\w+ )?${conditions}|(?:is|are|was|'s|'re) (?:on|taking) (?:antidepressants|lithium|methadone|medication for ${conditions})|(?:is|'s|was) (?:hiv positive|in rehab|bipolar|an alcoholic|a recovering (?:alcoholic|addict)|sectioned|having ivf|infertile)|was sectioned|(?:has|had|have|'s had|'s got|has got|suffers from|is suffering from) ${conditions}|tried to (?:kill|harm) (?:himself|herself|themselves))`
const anotherIs = new RegExp(String.raw`\b${person} ?(?:only |just |secretly |actually )?${health}`, 'g')
const confided = new RegExp(
  String.raw`\b${person} (?:once |only )?(?:told|confided (?:in|to)|admitted to|said to|let slip to) (?:me|us) (?:in (?:confidence|private|secret)|privately|confidentially|off the record)(?: that)?,? (?!so\b|and i (?:will|won't|would)|i (?:will|won't|would)|but i (?:will|won't|would))(?:[^\s.!?]+ ){1,14}[^\s.!?]+`,
  'g',
)
const opening =
  /\b(?:in confidence|in private|privately told|confidential(?:ly)?|now you know|now everyone knows|people ask why|since people ask|people should know|everyone should know|you should all know|you all know|voters should know|doesn't want (?:you|anyone|anybody|people|us)|didn't want (?:you|anyone|anybody|people|us)|hasn't told (?:you|anyone|anybody)|won't tell you|not telling you|keeps? (?:it|that) quiet|kept (?:it|that) quiet|trying to hide|tried to hide|been hiding|hush[- ]hush|between us|don't tell (?:anyone|anybody|her|him)|medical (?:records?|notes|file)|(?:her|his|their) (?:records?|notes) (?:say|show)|i (?:happen to )?know for a fact|a friend at the (?:hospital|surgery|clinic)|my (?:friend|sister|wife|mate) (?:is|works|nurses) (?:at|in|on) (?:the|that|his|her) (?:hospital|surgery|clinic|ward))\b/
const ownStory = /^(?:i|we|my|our)\b|\b(?:i|i'm|i've|am)\b/
/** Told to nobody's harm: the person has said so themselves, or the writer keeps it. */
const open =
  /\b(?:(?:she|he|they) (?:has |have |'s )?(?:spoken|talked|written|posted|tweeted) (?:openly|publicly|movingly|bravely|about)|with (?:her|his|their) (?:permission|blessing|consent)|(?:asked|wants|wanted) (?:me|us) to (?:share|say|let)|brave|get well|thoughts are with|sending love)\b/

export function* findConfidences(folded: string): Iterable<Detail> {
  if (!opening.test(folded) || open.test(folded)) return
  for (const match of folded.matchAll(confided)) if (!ownStory.test(match[0])) yield detail(match, 0.6)
  for (const match of folded.matchAll(anotherIs))
    if (!ownStory.test(match[0])) yield fromPronoun(detail(match, 0.65), match[0])
}

/** In "you all know he is ..." the detail begins with "he". */
function fromPronoun(found: Detail, text: string): Detail {
  const at = text.search(/\b(?:he|she|they)(?:'s|\b)/)
  return at > 0 ? { ...found, from: found.from + at } : found
}

const detail = (match: RegExpExecArray, strength: number): Detail => ({
  kind: 'confidence',
  from: match.index,
  to: match.index + match[0].length,
  strength,
})
