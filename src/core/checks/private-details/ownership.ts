/** Whose a detail is, as far as the words around it tell: the writer's own, an office's, somebody else's, or nobody's in particular. */

export type Owner = 'own' | 'office' | 'someone' | 'unclear'

const things =
  '(?:numbers?|mobile|mob|phone|cell|landline|whatsapp|tel|e-?mails?|inbox|address|home|house|flat|postcode|details|card|visa|mastercard|account|sort code|bank|paypal|ni|national insurance|reg|plate|car|van)'
const contact =
  '(?:call|ring|text|phone|message|msg|contact|e-?mail|mail|whatsapp|reach|get|catch|find|dm|write to|drop|give|send|visit|book|join|meet|pay)'
const own = new RegExp(
  String.raw`\b(?:my|our|mine)(?: (?:own|new|old|home|work|personal|mobile|direct|phone|e-?mail|bank|contact|postal|business|office)){0,2} ${things}\b|\b${contact}(?: with)? (?:me|us)\b|\b(?:call|ring|text|phone|e-?mail|contact|visit) our\b|\bi can be (?:reached|found|contacted)\b|\bget in touch(?: with (?:me|us))?\b|\bi(?:'m| am| live| work|'ve moved)(?: now| back)? (?:at|on|to)\b|\bwe(?:'re| are) (?:at|on|based)\b|\b(?:message|contact) for (?:me|us)\b|\bnew (?:phone|number)\b|\bit(?:'s| is) me\b|\basked (?:me|us) to (?:share|post|pass on) (?:her|his|their) (?:number|e-?mail|address|details)\b`,
  'g',
)
const someone = new RegExp(
  String.raw`\b(?:his|her|their|your|the (?:bitch|bastard|idiot|liar|coward)'s)(?: (?:own|new|old|home|work|personal|private|mobile|direct|phone|e-?mail|bank|current|actual|real)){0,2} ${things}\b|\b[a-z]{2,20}'s(?: (?:home|work|personal|private|mobile|phone|e-?mail|actual|real|current)){0,2} ${things}\b|\b(?:he|she|they|who|you|@\w{1,30})(?:'s| is| are|'re)? (?:still |now )?(?:lives?|living|stays?|staying|resides?)\b|\b${contact}(?: with)? (?:him|her|them|this|that|the (?:guy|man|woman|bloke))\b|\b(?:let|tell) (?:him|her|them) know\b|\btell (?:him|her|them)\b|\bpay (?:him|her|them) a visit\b|\bwhere (?:he|she|they) lives?\b`,
  'g',
)
/** Words of offices, organisations, events and appeals; `*` stands for any ending. */
const officeWords = [
  'office(s) surgery surgeries constituency council councillor(s) cllr mp(s) town hall civic police crimestoppers',
  'helpline(s) hotline switchboard reception headquarters hq press enquiries support line advice line customer',
  'clinic hospital pharmacy samaritans childline shelter refuge charity charities food bank foodbank',
  'campaign volunteer* leaflet* canvass* doorknock* polling branch clp register to vote registered to vote',
  'ticket(s) booking(s) rsvp box office venue meeting meet agm hustings rally march vigil event school fair',
  'hall centre library church mosque temple synagogue pub cafe restaurant shop store hub company ltd',
  'opening hours open until donate donation(s) fundrais* fund strike appeal to join',
]
const phrases =
  /support line|advice line|town hall|food bank|register to vote|registered to vote|box office|school fair|opening hours|open until|to join|\S+/g
const streetTypes =
  'road rd street st avenue ave lane close drive crescent gardens grove terrace place way hill court'
/** "Church Lane" is no church. */
const office = new RegExp(
  String.raw`\b(?:${officeWords
    .flatMap((line) => line.match(phrases) ?? [])
    .map((word) => word.replace('(s)', 's?').replace('*', String.raw`\w*`))
    .join('|')})\b(?! (?:${streetTypes.replaceAll(' ', '|')})\b)`,
)
const private_ = /\b(?:private|personal|home|mobile|real|actual)\b/

/** Looks 120 units back and 60 ahead; of two owners named before the detail, the nearer one counts. */
export function ownerOf(folded: string, from: number, to: number): Owner {
  const before = folded.slice(Math.max(0, from - 120), from)
  const after = folded.slice(to, to + 60)
  const ownAt = lastMatch(own, before)
  const someoneAt = lastMatch(someone, before)
  if (someoneAt > ownAt) return isOffice(before, after) && !private_.test(before) ? 'office' : 'someone'
  if (ownAt >= 0) return 'own'
  if (lastMatch(someone, after) >= 0) return 'someone'
  if (
    /^[\s,.!-]*(?:is my|is mine|that's my|call me|text me|ring me|if you need me|if you want me)\b/.test(
      after,
    )
  )
    return 'own'
  return isOffice(before, after) && !private_.test(before) ? 'office' : 'unclear'
}

const isOffice = (before: string, after: string) => office.test(before) || office.test(after)

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
