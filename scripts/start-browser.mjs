/** Builds the window's pages and serves them to this machine's browser (`npm run start:browser`); --dev skips the build. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { preflight } from './preflight.mjs'

preflight()
if (!process.argv.includes('--dev')) {
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))
  const words = ['build', '--config', 'vite.renderer.config.ts', '--logLevel', 'warn']
  const root = fileURLToPath(new URL('..', import.meta.url))
  const built = spawnSync(process.execPath, [vite, ...words], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
}
await import('../src/webhost/main.ts')
