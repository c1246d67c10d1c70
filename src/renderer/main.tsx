/** Starts the window: connects to the engine, then shows the app, or a sentence when there is no engine to show it with. */
// First, so that the styles of a component can refine them.
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/pieces.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createConnection } from '../shared/connection.ts'
import type { Host } from '../shared/host.ts'
import { App } from './app.tsx'
import { EngineProvider } from './engine/engine.tsx'
import { EngineLost } from './engine/engine-lost.tsx'
import { createBrowserHost } from './host/browser-host.ts'
import { createQueryClient, followEngine } from './queries/query-client.ts'
import { applyTheme, chosenTheme } from './theme/theme.ts'

declare global {
  interface Window {
    /** Set by the preload in the desktop app; a browser has none. */
    clausemark?: Host
  }
}

applyTheme(chosenTheme())
const root = createRoot(document.getElementById('root')!)
const host = window.clausemark ?? createBrowserHost()
try {
  const connection = createConnection(await host.connect())
  const client = createQueryClient()
  followEngine(client, connection)
  connection.onClose((reason) => root.render(<EngineLost reason={reason} />))
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <EngineProvider engine={{ connection, host }}>
          <App />
        </EngineProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
} catch (error) {
  root.render(<EngineLost reason={(error as Error).message} />)
}
