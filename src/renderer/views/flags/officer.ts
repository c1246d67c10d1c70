/** The name that decisions are recorded under, remembered on this machine. */
import { useState } from 'react'

const storageKey = 'officer'

export function useOfficer(): [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(storageKey) ?? '')
  return [
    name,
    (next) => {
      localStorage.setItem(storageKey, next)
      setName(next)
    },
  ]
}
