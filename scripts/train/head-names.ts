/** What the network calls the matter of each clause from whose posts it learns: a model knows no clause. */
export const headNames: Record<string, string> = {
  '2-exclusion': 'shutting-out',
  '4-harassment': 'hounding',
  '4-intimidation': 'intimidation',
  '4-hateful': 'hateful',
  '4-bullying': 'belittling',
  '4-discrimination': 'discrimination',
  '6-exclusion': 'talking-down',
  '8-personal-attack': 'personal-attack',
  '8-shaming': 'shaming',
  '9-derogatory-position': 'derogatory-position',
  '11-sexualised': 'sexualised',
  '11-sexual-attention': 'sexual-attention',
  '11-private-information': 'private-information',
  '13-in-kind': 'in-kind',
  '16-trolling': 'trolling',
}
