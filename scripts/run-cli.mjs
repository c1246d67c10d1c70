/** Starts the terminal command from an npm script: checks Node first, then works in the folder that npm was called from. */
import { preflight } from './preflight.mjs'

preflight()
// npm changes into the project's folder; the paths that a person typed are meant from where they stood.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import('../src/cli/main.ts')
