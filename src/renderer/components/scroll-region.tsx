/** A part of a page that scrolls by itself and can be reached and scrolled by keyboard. */
import type { ReactNode } from 'react'

export interface ScrollRegionProps {
  label: string
  children: ReactNode
}

export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or keys cannot scroll it
    <section className="scroll-table" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
