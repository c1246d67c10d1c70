/** Entry of the `clausemark` command. */
import { run } from './program.ts'

// npm runs scripts in the project's folder; paths on the command line mean the user's.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2))
