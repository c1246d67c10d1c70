/** Runs one bench by its name: `npm run bench -- evidence`. */

const benches: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  check: () => import('./check.ts'),
  evidence: () => import('./evidence.ts'),
  fuzz: () => import('./fuzz.ts'),
  import: () => import('./import.ts'),
  quality: () => import('./quality.ts'),
  search: () => import('./search.ts'),
}

const [name, ...args] = process.argv.slice(2)
const bench = name === undefined ? undefined : benches[name]
if (bench) await (await bench()).run(args)
else {
  console.error(
    `${name === undefined ? 'Say which bench to run' : `There is no bench called ${name}`}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exitCode = 2
}
