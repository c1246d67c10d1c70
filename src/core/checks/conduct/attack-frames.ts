/** How an insult reaches a person: said of them, called at them, put beside their name. */
import { defineFrames } from './frames.ts'

const noun = '{insult}|{beast}'
const any = '{insult}|{beast}|{contempt-noun}'

export const attackFrames = defineFrames('personal-attack', [
  {
    id: 'you-absolute',
    patterns: [`{you} absolute|utter|total {thing}`],
    lift: 0,
    strength: 0.5,
    closes: true,
  },
  {
    id: 'you-are-noun',
    patterns: [
      `{you} {be}|{look} {adv}+ like? ~3 ${any}`,
      `{you} {be} {adv}+ ~1 {adv}+ ~2 ${any}`,
      `{you} {be} ~1 {adv}+ of {art}? ~2 ${noun}`,
      `{you} {be} ~2 and ~1 {art}? ~2 ${noun}`,
      `{you} were always {art}? ~2 ${any}`,
      `{you} behave|act|sound|look|come {adv}? like {adv}+ ~2 ${noun}`,
    ],
    lift: 0,
    carries: ['insult', 'beast', 'contempt-noun'],
  },
  {
    id: 'you-are-quality',
    patterns: [
      `{you} {be}|{look} {adv}+ {contempt}`,
      `{you}|{he} must be {adv}+ {contempt}`,
      `{you}|{he} always been? {adv}+ this|that {contempt}`,
      `{you} must be {adv}+ ~2 {insult}`,
      `{you} {be} ~2 and {adv}? {contempt}`,
      `{be} you {adv}+ {contempt}`,
      `how {contempt} are|can you be?`,
      `how {contempt} of you`,
    ],
    lift: -0.05,
    carries: ['contempt'],
    closes: true,
  },
  {
    id: 'you-noun',
    patterns: [
      `{you} ~3 ${noun}`,
      `{you} {adv}+ and utter|total|complete ~2 ${noun}`,
      `{you} complete|absolute|total|utter and utter|total|complete ~2 ${noun}`,
      `{you} {contempt} ~1 ${noun}|man|woman|boy|girl|person|creature|human|excuse|thing|people`,
      `{you} ~1 {contempt-noun}`,
    ],
    lift: 0.05,
    carries: ['insult', 'beast', 'contempt', 'contempt-noun'],
    closes: true,
  },
  {
    id: 'noun-like-you',
    patterns: [`~1 ${noun} like|such {you}|{them}|{person}`, `{insult} as? you are`],
    lift: 0,
    carries: ['insult', 'beast'],
  },
  {
    id: 'your-quality',
    patterns: [
      `{your}|{her} ~1 {contempt} ~2 face|arse|head|brain|mother|mum|mam|wife|husband|kids|family|life|existence|hair|teeth|voice|mug|gob|mouth|body|self|ego|mind|accent`,
      `{your} ~1 {insult} ~1 mother|mum|wife|husband|kids|family|brother|sister|son|daughter|friends|mates|dad`,
      `{your} mum|mother|wife|husband|sister|dad|family|kids {be} {adv}+ ~2 {insult}|{beast}|{contempt}`,
      `{your} fat|ugly|stupid ~1 face|arse|head|gob|mouth|mug`,
    ],
    lift: 0,
    carries: ['contempt', 'insult'],
  },
  {
    id: 'person-is-noun',
    patterns: [
      `{person} {are} {adv}+ ~1 {adv}? ~2 ${any}`,
      `{person} 's a|an|the|such|just|so {adv}+ ~2 ${any}`,
      `{person} {are} ~1 and ~1 {art}? ~2 ${noun}`,
    ],
    lift: 0,
    carries: ['insult', 'beast', 'contempt-noun'],
    closes: true,
  },
  {
    id: 'person-is-quality',
    patterns: [`{person} {be}|{look} {adv}+ {contempt}`, `{person} {be} ~2 and {adv}? {contempt}`],
    lift: -0.05,
    carries: ['contempt'],
    closes: true,
  },
  {
    id: 'he-is-noun',
    patterns: [`{he} {be} {adv}+ ~1 {adv}? ~2 ${any}`, `{he} {be} ~1 and ~1 {art}? ~2 ${noun}`],
    lift: 0,
    carries: ['insult', 'beast', 'contempt-noun'],
    closes: true,
  },
  {
    id: 'he-is-quality',
    patterns: [`{he} {be}|{look} {adv}+ {contempt}`, `is {he} {adv}+ {contempt}`],
    lift: -0.1,
    carries: ['contempt'],
    closes: true,
  },
  {
    id: 'they-are-noun',
    patterns: [`they {be} {adv}+ ~1 {adv}? ~2 {insult}`, `{this} people {be} {adv}+ ~2 ${noun}`],
    lift: -0.2,
    carries: ['insult', 'beast'],
    closes: true,
  },
  {
    id: 'listed-noun',
    patterns: [
      `{person} {are} {adv}+ ..4 {insult}|{beast}`,
      `{you}|{he} {be} {adv}+ ..4 {insult}|{beast}`,
      `{person} 's a|an|the|such|just ..3 {insult}|{beast}`,
    ],
    lift: 0,
    carries: ['insult', 'beast'],
    closes: true,
    listed: true,
  },
  {
    id: 'noun-of-a-man',
    patterns: [
      `{insult}|{beast}|{contempt-noun} of {art} ~1 man|woman|person|human|councillor|mp|leader|politician|minister|candidate`,
    ],
    lift: 0.05,
    carries: ['insult', 'beast', 'contempt-noun'],
  },
  {
    id: 'noun-acts',
    patterns: [
      `the ~2 {insult} ~1 speaks|spoke|tweets|tweeted|posts|posted|replies|replied|returns|strikes|lied|deleted|blocked`,
    ],
    lift: -0.05,
    carries: ['insult'],
  },
  {
    id: 'only-a-noun',
    patterns: [`{adv}+ ~3 {insult}`, `{adv}+ ~3 {insult} {handle}`, `{adv}+ {pejorative} ~1 {beast}`],
    lift: -0.05,
    carries: ['insult', 'beast'],
    whole: true,
  },
  {
    id: 'you-pejorative',
    patterns: [
      `{you} {adv}+ {pejorative} ~2 man|woman|boy|girl|creature|person|human|bloke|lady|people`,
      `what {art} {pejorative} ~2 man|woman|person|human|creature|individual`,
    ],
    lift: 0,
    strength: 0.6,
    closes: true,
  },
  {
    id: 'what-a-noun',
    patterns: [
      `what {art} {adv}? ~3 {insult}`,
      `such {art} ~2 {insult}`,
      `what {art} {adv}? ~1 {contempt} ~1 man|woman|person|individual|human|creature|boy|girl`,
    ],
    lift: -0.05,
    carries: ['insult', 'contempt'],
    closes: true,
  },
  {
    id: 'name-beside-noun',
    patterns: [
      `{this}|{art} ~3 {insult} {name}|{handle}`,
      `{insult} {name}|{handle}`,
      `{handle} ~2 {insult}`,
      `{contempt} {insult} {name}|{handle}`,
    ],
    lift: 0,
    carries: ['insult', 'beast'],
  },
  {
    id: 'that-noun',
    patterns: [`this|that ~3 {insult}`, `{insult} {insult}`],
    lift: -0.1,
    carries: ['insult'],
  },
  {
    id: 'shut-up-noun',
    patterns: [
      `shut up {you}? ~2 {insult}|{contempt-noun}|{beast}`,
      `shut|pipe|sit|calm|jog up|down|on ..2 {insult}`,
      `another ~2 {insult}`,
      `{insult} that {name}|{handle}`,
      `fuck|piss|sod|bugger|bog off {you}? ~2 {insult}`,
      `get lost {you}? ~2 {insult}`,
    ],
    lift: 0.05,
    carries: ['insult', 'contempt-noun', 'beast'],
  },
])
