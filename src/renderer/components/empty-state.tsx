/** What a screen says when there is nothing to show: why, and the next step. */
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  /** It is all that the screen shows, so its title is the screen's heading. */
  isWholeScreen?: boolean
  children?: ReactNode
}

export function EmptyState({ title, isWholeScreen = false, children }: EmptyStateProps) {
  const Heading = isWholeScreen ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
