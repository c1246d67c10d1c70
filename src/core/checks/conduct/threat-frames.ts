/** How harm reaches a person: announced, urged, wished, or said to be deserved. */
import { defineFrames } from './frames.ts'

const at = '{whom}'

export const threatFrames = defineFrames('intimidation', [
  {
    id: 'will-harm',
    patterns: [
      `{i} will|shall ~2 {harm} ${at}`,
      `{i} am|are going to ~1 {harm} ${at}`,
      `{i} am|are|will gonna ~1 {harm} ${at}`,
      `going to ~1 {harm} ${at}`,
      `{i} would ~1 love|like to ~1 {harm} ${at}`,
      `{i} want|need|have to ~1 {harm} ${at}`,
      `{i} swear ..5 {harm} ${at}`,
      `{i} would happily|gladly|love|willingly to? {harm} ${at}`,
      `let us|me {harm} ${at}`,
      `lets {harm} ${at}`,
      `let's {harm} ${at}`,
      `i would pay ..4 {harm} ${at}`,
    ],
    lift: 0.1,
    carries: ['harm'],
  },
  {
    id: 'urge-harm',
    patterns: [
      `someone|somebody|they|you|people|we should|needs|need|must|please|ought|has to? ~1 {harm} ${at}`,
      `can|will|would someone|somebody ~1 {harm} ${at}`,
      `why has|did no one|nobody ~1 killed|shot|stabbed|murdered|punched|hanged ${at}`,
    ],
    lift: 0.05,
    carries: ['harm'],
    strength: 0.7,
  },
  {
    id: 'imperative-harm',
    patterns: [`hang|shoot|lynch|kill|burn|stab|execute|behead|murder|deck|punch|bash {person}|{them}`],
    lift: 0,
    strength: 0.75,
    urged: true,
  },
  {
    id: 'should-suffer',
    patterns: [
      `{you}|{he}|they|{person} should|must|need|needs|deserve|deserves|ought|want|wants all? to? be|get ~1 {harmed}`,
      `{you}|{he}|they|{person} will ~1 be|get ~1 {harmed}`,
      `want|love|like|waiting|pray|praying to see {whom} ~1 {harmed}|swing|hang|burn|bleed|suffer`,
      `hope {whom}|{he}|they ~1 get|gets|are|is ~1 {harmed}`,
      `{you}|{he}|they|{person} should|must|deserve|deserves ~1 to? hang|swing|burn|die|rot`,
    ],
    lift: 0,
    strength: 0.75,
  },
  {
    id: 'wish-harm',
    patterns: [
      `hope|wish|pray|praying|hoping that? {whom}|{he}|they|{your} ~1 all? ~1 {suffer}`,
      `hope your|her|his|their ~1 kids|children|family|mum|mother|wife|husband|house|car|parents ~1 {suffer}`,
      `can not wait for|until|till {whom}|{he}|they to? {suffer}`,
      `can not wait to dance|piss ..3 grave`,
      `just|go|please and? die you|{person}`,
      `hope|wish someone|somebody ~1 kills|stabs|shoots|rapes|murders|punches|attacks|hits|hurts|decks|slaps|beats {whom}`,
      `wish|hope you|{he}|they were|was|are|is dead`,
      `wish {you}|{he} had died|drowned`,
      `hope|wish|deserve|deserves ..4 cancer`,
      `{you} deserve|need|should to? die`,
      `{you} should ~1 kill|hang|drown|shoot|top yourself|yourselves`,
      `hope|wish you|{he}|they {adv}? ~1 do not make it`,
    ],
    lift: 0,
    strength: 0.75,
  },
])
