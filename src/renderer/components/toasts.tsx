/** Short messages at the window's edge: the last thing done, and what could not be. Errors stay until they are put away. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface Toast {
  id: number
  text: string
  isError: boolean
}

export interface Tell {
  done(text: string): void
  failed(error: { message: string }): void
}

const ToastContext = createContext<Tell | null>(null)
/** Milliseconds. */
const shownFor = 4000

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const lastId = useRef(0)
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const tell = useMemo<Tell>(() => {
    const add = (text: string, isError: boolean) => {
      const id = ++lastId.current
      setToasts((all) =>
        [...all.filter((toast) => toast.isError && toast.text !== text), { id, text, isError }].slice(-3),
      )
      if (!isError) setTimeout(() => remove(id), shownFor)
    }
    return { done: (text) => add(text, false), failed: (error) => add(error.message, true) }
  }, [remove])
  const show = (wanted: boolean) =>
    toasts
      .filter((toast) => toast.isError === wanted)
      .map((toast) => (
        <div key={toast.id} className={`toast ${toast.isError ? 'toast-error' : ''}`}>
          <p>{toast.text}</p>
          <Button look="quiet" aria-label="Put this message away" onPress={() => remove(toast.id)}>
            ✕
          </Button>
        </div>
      ))
  return (
    <ToastContext value={tell}>
      {children}
      <section className="toasts" aria-label="Messages">
        <div role="status">{show(false)}</div>
        <div role="alert">{show(true)}</div>
      </section>
    </ToastContext>
  )
}

export function useTell(): Tell {
  const tell = useContext(ToastContext)
  if (!tell) throw new Error('useTell outside ToastProvider')
  return tell
}
