/** Listens for shortcuts while a component is on screen. A menu or dialog that is open keeps the keys to itself. */
import { useEffect, useEffectEvent } from 'react'
import { type ShortcutId, shortcutFor } from './shortcuts.ts'

export function useShortcuts(handlers: Partial<Record<ShortcutId, () => void>>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open], [role="dialog"], [role="menu"]'))
      return
    const id = shortcutFor(event, isTyping(event.target))
    const handler = id && handlers[id]
    if (!handler) return
    event.preventDefault()
    handler()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
  )
}
