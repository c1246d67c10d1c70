/** What every part of the window may ask: the engine behind the connection, and the shell around the page. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Connection } from '../../shared/connection.ts'
import type { Host } from '../../shared/host.ts'

export interface Engine {
  connection: Connection
  host: Host
}

const EngineContext = createContext<Engine | null>(null)

export function EngineProvider({ engine, children }: { engine: Engine; children: ReactNode }) {
  return <EngineContext value={engine}>{children}</EngineContext>
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (!engine) throw new Error('useEngine outside EngineProvider')
  return engine
}
