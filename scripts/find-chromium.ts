/** Finds a Chromium that the browser tests can drive: named by the environment, installed, or fetched by Playwright. */
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usualPlaces = [
  ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    commands.map((command) => join(folder, command)),
  ),
  ...['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
]

/** Path of the executable, or null. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, places = usualPlaces): string | null {
  if (env.CLAUSEMARK_CHROMIUM) return env.CLAUSEMARK_CHROMIUM
  const inPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const named = inPath.flatMap((folder) => commands.map((command) => join(folder, command)))
  return [...places, ...named, ...fetchedByPlaywright(env)].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Its cache holds folders such as chromium_headless_shell-1234/chrome-headless-shell-linux64/chrome-headless-shell. */
function fetchedByPlaywright(env: NodeJS.ProcessEnv): string[] {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'ms-playwright'),
  ].filter((folder): folder is string => Boolean(folder))
  const names = ['chrome-headless-shell', 'headless_shell', 'chrome']
  return caches
    .flatMap((cache) => below(cache).filter((folder) => /[\\/]chromium[^\\/]*$/.test(folder)))
    .flatMap(below)
    .flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Flags for a run without a screen that neither needs a GPU nor speaks to hosts of its own. */
export const chromiumFlags = [
  // Chromium's own sandbox does not start for root; what the tests open is only the project's own page.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
