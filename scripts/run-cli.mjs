/** Starts the terminal command from an npm script; the check of Node must come before anything that loads the driver. */
import { preflight } from './preflight.mjs'

preflight()
await import('../src/cli/main.ts')
