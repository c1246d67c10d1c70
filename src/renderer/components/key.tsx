/** The key that does what a button does, printed on it; not part of the button's name. */

export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}
