/** Catches a bug in a screen, so that the rest of the window stays usable. The one place where the window does so. */
import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState title="This screen could not be shown" isWholeScreen>
        <p role="alert">
          Something went wrong in the window. Everything that was saved is safe in the case. Show the screen
          again, or choose another one.
        </p>
        <Button look="main" onPress={() => this.setState({ failed: false })}>
          Show it again
        </Button>
      </EmptyState>
    )
  }
}
