/** The whole window when the engine cannot be reached: why, and what to do. */
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'

export function EngineLost({ reason }: { reason: string }) {
  return (
    <main className="page">
      <EmptyState title="Clausemark is not running" isWholeScreen>
        <p role="alert">{reason}</p>
        <Button look="main" onPress={() => location.reload()}>
          Try again
        </Button>
      </EmptyState>
    </main>
  )
}
