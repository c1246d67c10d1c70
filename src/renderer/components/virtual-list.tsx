/** A list of any length of which only the visible rows exist; moved through by keys, one row chosen. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { stepFor } from './list-steps.ts'
import './virtual-list.css'

export interface VirtualListProps {
  label: string
  ids: readonly number[]
  rowHeight: number
  chosen: number | null
  onChoose(id: number): void
  /** Told which positions are on screen, so that their rows can be fetched. */
  onWindow(first: number, last: number): void
  row(id: number): ReactNode
}

export function VirtualList({ label, ids, rowHeight, chosen, onChoose, onWindow, row }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onWindow(first, last), [first, last, onWindow])

  // Keys move through the list from the moment it is shown.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const position = chosen === null ? -1 : ids.indexOf(chosen)
  useEffect(() => {
    if (position >= 0) virtualizer.scrollToIndex(position, { align: 'auto' })
  }, [position, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const next = stepFor(event.key, position, ids.length, page)
    if (next === null) return
    event.preventDefault()
    onChoose(ids[next]!)
  }

  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={position >= 0 ? `${listId}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="virtual-list-all" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const id = ids[index]!
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its rows
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the active row
            <div
              key={id}
              id={`${listId}-${id}`}
              role="option"
              aria-selected={id === chosen}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              className="virtual-list-row"
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => onChoose(id)}
            >
              {row(id)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
