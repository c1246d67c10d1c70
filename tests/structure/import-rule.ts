/** Who may import whom, as data, and a reader of imports. The test beside it runs it over the source. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Import {
  /** Both relative to the project, with forward slashes; packages by their bare name. */
  file: string
  target: string
}

const statement =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]/gm

export function importsOf(file: string, text: string): Import[] {
  return Array.from(text.matchAll(statement), ([, fixed, dynamic]) => {
    const specifier = (fixed ?? dynamic)!
    if (!specifier.startsWith('.')) return { file, target: specifier }
    return { file, target: relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/') }
  })
}

export function sourceFiles(folder = 'src'): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

export const readSource = (file: string) => readFileSync(join(root, file), 'utf8')

export interface Rule {
  says: string
  breaks(found: Import): boolean
}

const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)/

export const rules: Rule[] = [
  {
    says: 'src/shared imports zod and itself only',
    breaks: ({ file, target }) =>
      inside(file, 'src/shared') && target !== 'zod' && !inside(target, 'src/shared'),
  },
  {
    says: 'src/core imports no other part than src/shared',
    breaks: ({ file, target }) =>
      inside(file, 'src/core') && inside(target, 'src') && !inside(target, 'src/core', 'src/shared'),
  },
  {
    says: 'src/core imports no network module',
    breaks: ({ file, target }) => inside(file, 'src/core') && network.test(target),
  },
  {
    says: 'src/renderer imports src/shared only',
    breaks: ({ file, target }) =>
      inside(file, 'src/renderer') && inside(target, 'src') && !inside(target, 'src/renderer', 'src/shared'),
  },
  {
    says: 'src/renderer imports no Node module',
    breaks: ({ file, target }) => inside(file, 'src/renderer') && target.startsWith('node:'),
  },
  {
    says: 'importers, archive, checks, text, policy and evidence never see the store',
    breaks: ({ file, target }) =>
      inside(
        file,
        ...['importers', 'archive', 'checks', 'text', 'policy', 'evidence', 'models'].map(
          (name) => `src/core/${name}`,
        ),
      ) && inside(target, 'src/core/store'),
  },
  {
    says: 'only src/core/store/open.ts imports the SQLite driver',
    breaks: ({ file, target }) => target === 'better-sqlite3' && file !== 'src/core/store/open.ts',
  },
  {
    says: 'only src/main and src/preload import electron',
    breaks: ({ file, target }) => /^electron(\/|$)/.test(target) && !inside(file, 'src/main', 'src/preload'),
  },
  {
    says: 'nothing imports src/cli, src/webhost or src/main from outside',
    breaks: ({ file, target }) =>
      ['src/cli', 'src/webhost', 'src/main', 'src/preload'].some(
        (part) => inside(target, part) && !inside(file, part),
      ),
  },
  {
    says: 'src/core/evidence/verify.ts shares nothing with the writer',
    breaks: ({ file, target }) =>
      /^src\/core\/evidence\/verify/.test(file) &&
      inside(target, 'src/core') &&
      !/^src\/core\/evidence\/verify/.test(target),
  },
]

export const broken = (found: Import) => rules.filter((rule) => rule.breaks(found)).map((rule) => rule.says)
