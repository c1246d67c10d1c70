import { describe, expect, test } from 'vitest'
import { type Import, importsOf, readSource, sourceFiles } from '../structure/import-rule.ts'

/** Everything that a process loads when it starts from `entry`, followed through the project's own files. */
function loadedFrom(entry: string, seen = new Set<string>()): Import[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  const imports = importsOf(entry, readSource(entry))
  return [
    ...imports,
    ...imports
      .filter(({ target }) => target.startsWith('src/'))
      .flatMap(({ target }) => loadedFrom(target, seen)),
  ]
}
const targets = (entry: string) => loadedFrom(entry).map(({ target }) => target)

describe('which process holds what', () => {
  test('the main process knows the engine by its file name only', () => {
    const loaded = targets('src/main/index.ts')
    expect(loaded).toContain('src/main/lockdown.ts')
    expect(
      loaded.filter((target) => target.startsWith('src/core/') || target === 'src/main/engine.ts'),
    ).toEqual([])
  })

  test('of the files in src/main the core is known to the engine entry alone', () => {
    const knowing = sourceFiles('src/main').filter((file) =>
      importsOf(file, readSource(file)).some(({ target }) => target.startsWith('src/core/')),
    )
    expect(knowing).toEqual(['src/main/engine.ts'])
  })

  test('the engine takes types of electron and no code: its process has none', () => {
    const lines = readSource('src/main/engine.ts').split('\n')
    const electron = lines.filter((line) => line.includes("from 'electron'"))
    expect(electron.map((line) => line.startsWith('import type '))).toEqual([true])
  })

  test('the preload loads electron and the contract, as one file that runs in a sandbox', () => {
    const outside = importsOf('src/preload/index.ts', readSource('src/preload/index.ts'))
      .map(({ target }) => target)
      .filter((target) => !target.startsWith('src/shared/'))
    expect(new Set(outside)).toEqual(new Set(['electron']))
  })

  test('one listener decides about requests, since Electron keeps only the last', () => {
    const setting = sourceFiles('src/main').filter((file) => readSource(file).includes('onBeforeRequest('))
    expect(setting).toEqual(['src/main/lockdown.ts'])
  })
})
