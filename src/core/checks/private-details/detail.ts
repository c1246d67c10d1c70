/** What the detectors of private details hand to the check. Offsets are offsets into the folded text. */

export const detailKinds = [
  'phone',
  'email',
  'address',
  'postcode',
  'national-insurance',
  'card',
  'bank-account',
  'number-plate',
  'whereabouts',
  'confidence',
  'disclosure',
] as const
export type DetailKind = (typeof detailKinds)[number]

export interface Detail {
  kind: DetailKind
  from: number
  to: number
  /** How sure its form alone makes it, 0..1. */
  strength: number
  /** Known by its form: an office's contact, or something that only looks like a detail. */
  known?: 'office' | 'lookalike'
}

export type Detector = (folded: string) => Iterable<Detail>

/** As the reason names it; never the detail itself. */
export const kindInWords: Record<DetailKind, string> = {
  phone: 'a telephone number',
  email: 'an e-mail address',
  address: 'a street address',
  postcode: 'a full postcode',
  'national-insurance': 'a National Insurance number',
  card: 'a payment card number',
  'bank-account': 'a sort code with an account number',
  'number-plate': "a vehicle's number plate",
  whereabouts: 'where somebody lives, works or goes to school',
  confidence: 'what somebody told in confidence, or their health',
  disclosure: 'where to find somebody, or something about them that is theirs to tell',
}
