/** After a reload of the page the engine may still hold a case: the window goes on with it. */
import { useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine.tsx'
import type { EnteredCase } from './start.tsx'

/** True until it is known whether there is one. */
export function useCaseAtStart(onEnter: (entered: EnteredCase) => void): boolean {
  const { connection } = useEngine()
  const [looking, setLooking] = useState(true)
  useEffect(() => {
    connection
      .call('case.info', {})
      .then(({ path, counts }) => onEnter({ path, isEmpty: counts.archives === 0 }))
      // No case is open: that is what the start screen is for.
      .catch(() => {})
      .finally(() => setLooking(false))
  }, [connection, onEnter])
  return looking
}
