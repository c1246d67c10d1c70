/** An error in place: what happened, what is safe, what to do. The engine's sentences already say so. */
import { Button } from './button.tsx'

export function ErrorNotice({ error, onRetry }: { error: { message: string }; onRetry?: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>{error.message}</p>
      {onRetry && <Button onPress={onRetry}>Try again</Button>}
    </div>
  )
}
