/** Where the program's own files lie, in a checkout and in a packaged app alike. Pure; `root` is the folder above `out`. */
import { join } from 'node:path'

export interface AppPaths {
  page: string
  preload: string
  engine: string
  /** Policies, lexicons, report templates. */
  resources: string
}

/** A packaged app carries `resources/` beside its code archive, since the engine's libraries read real files. */
export function appPaths(
  root: string,
  packagedResources: string,
  exists: (path: string) => boolean,
): AppPaths {
  const beside = join(root, 'resources')
  return {
    page: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    engine: join(root, 'out', 'main', 'engine.js'),
    resources: exists(join(beside, 'policies')) ? beside : join(packagedResources, 'resources'),
  }
}
