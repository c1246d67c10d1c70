/** A clause's colour as a CSS value that follows light and dark. */
import { clauseColour } from '../../shared/palette.ts'

export function clausePaint(clause: string): string {
  const { light, dark } = clauseColour(clause)
  return `light-dark(${light}, ${dark})`
}
