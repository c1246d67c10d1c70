/** A part of a page that scrolls by itself and can be reached and scrolled by keyboard. */
import type { ReactNode } from 'react'

export interface ScrollRegionProps {
  /** Its name, or the id of the heading that names it. */
  label?: string
  labelledBy?: string
  children: ReactNode
}

export function ScrollRegion({ label, labelledBy, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or keys cannot scroll it
    <section className="scroll-table" tabIndex={0} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
