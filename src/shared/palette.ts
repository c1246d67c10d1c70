/** Colours of clauses: one group per paragraph, the same on every screen and in the report, safe for colour-blind eyes. */

export interface ClauseColour {
  /** On light and on dark ground; both reach 4.5 to 1 against it. */
  light: string
  dark: string
  name: string
}

const groups: readonly (ClauseColour & { paragraphs: readonly number[] })[] = [
  { name: 'vermilion', light: '#a63d00', dark: '#ff9a66', paragraphs: [4] },
  { name: 'blue', light: '#005a9c', dark: '#6cb8f0', paragraphs: [8] },
  { name: 'teal', light: '#006d52', dark: '#45c9a3', paragraphs: [11] },
  { name: 'violet', light: '#8a3a7e', dark: '#e39ad6', paragraphs: [12, 13] },
  { name: 'ochre', light: '#7a5600', dark: '#e0b040', paragraphs: [9, 10] },
  { name: 'indigo', light: '#3f4aa8', dark: '#a3adf7', paragraphs: [16] },
  { name: 'olive', light: '#556200', dark: '#b5c34c', paragraphs: [2, 3, 6] },
]

const rest: ClauseColour = { name: 'grey', light: '#52565c', dark: '#b4b9c0' }

/** Takes a clause id (`8-personal-attack`) or a paragraph (`8`). */
export function clauseColour(clause: string): ClauseColour {
  const paragraph = Number.parseInt(clause, 10)
  return groups.find((group) => group.paragraphs.includes(paragraph)) ?? rest
}
