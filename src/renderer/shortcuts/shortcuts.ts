/** Every keyboard shortcut as data: what listens for it and what the help screen prints come from this table. */

export const shortcuts = [
  { id: 'next', key: 'j', shown: ['j', '↓'], does: 'Next in the list', where: 'Flags and posts' },
  { id: 'previous', key: 'k', shown: ['k', '↑'], does: 'Previous in the list', where: 'Flags and posts' },
  { id: 'search', key: '/', shown: ['/'], does: 'Search', where: 'Flags and posts' },
  { id: 'exhibit', key: 'e', shown: ['e'], does: 'Add the post as an exhibit', where: 'Flags and posts' },
  { id: 'breach', key: 'b', shown: ['b'], does: 'Breach; then type the reason', where: 'Decisions' },
  { id: 'no-breach', key: 'n', shown: ['n'], does: 'No breach; then type the reason', where: 'Decisions' },
  { id: 'unsure', key: 'u', shown: ['u'], does: 'Unsure; then type the reason', where: 'Decisions' },
  {
    id: 'save',
    key: 'Enter',
    control: true,
    shown: ['Ctrl', 'Enter'],
    does: 'Save the decision',
    where: 'Decisions',
  },
  { id: 'undo', key: 'z', shown: ['z'], does: 'Undo the decision', where: 'Decisions' },
  { id: 'leave', key: 'Escape', shown: ['Esc'], does: 'Leave the field', where: 'Decisions' },
  { id: 'help', key: '?', shown: ['?'], does: 'Show this list', where: 'Everywhere' },
] as const satisfies readonly Shortcut[]

export interface Shortcut {
  id: string
  /** As KeyboardEvent.key gives it. */
  key: string
  /** With Ctrl (or Command); such a shortcut also works while typing. */
  control?: boolean
  shown: readonly string[]
  does: string
  where: string
}

export type ShortcutId = (typeof shortcuts)[number]['id']

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The shortcut that a key press means, or null. `typing` is true inside a field. */
export function shortcutFor(press: KeyPress, typing: boolean): ShortcutId | null {
  const control = press.ctrlKey || press.metaKey
  if (press.altKey) return null
  const found = shortcuts.find(
    (shortcut) =>
      shortcut.key === press.key && ('control' in shortcut ? shortcut.control : false) === control,
  )
  if (!found) return null
  const worksWhileTyping = 'control' in found || found.id === 'leave'
  return typing && !worksWhileTyping ? null : found.id
}
