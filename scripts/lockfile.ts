/** What npm's lockfile must say beyond what `npm install` writes into it. Reads and writes nothing. */

export interface LockedPackage {
  version: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  gypfile?: boolean
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

export interface Lockfile {
  packages: Record<string, LockedPackage>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** Entries for the platform packages that a package of the lockfile may need on another system and that it lacks. */
export function missingOptional(lock: Lockfile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {}
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const words = name.split(/[/-]/)
      const os = systems.find((system) => words.includes(system))
      const cpu = processors.find((processor) => words.includes(processor))
      const path = `node_modules/${name}`
      if (!os || !cpu || lock.packages[path]) continue
      missing[path] = {
        version,
        cpu: [cpu],
        ...(parent.dev ? { dev: true } : {}),
        ...(os === 'linux' && words.includes('musl') ? { libc: ['musl'] } : {}),
        ...(os === 'linux' && words.includes('gnu') ? { libc: ['glibc'] } : {}),
        optional: true,
        os: [os],
      }
    }
  }
  return missing
}
