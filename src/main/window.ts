/** Makes the one window: sandboxed, isolated, without Node, of a size that is remembered. */
import { readFileSync, writeFileSync } from 'node:fs'
import { BrowserWindow, screen } from 'electron'
import { appPage } from './allowed.ts'
import { openingBounds, smallest } from './window-bounds.ts'

interface WindowOptions {
  preload: string
  /** JSON file with the last bounds. */
  boundsFile: string
  devTools: boolean
}

export function openWindow({ preload, boundsFile, devTools }: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...openingBounds(readSaved(boundsFile), screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Clausemark',
    show: false,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => save(boundsFile, window))
  void window.loadURL(appPage)
  return window
}

function readSaved(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A size that cannot be kept is no reason to keep a window from closing. */
function save(file: string, window: BrowserWindow): void {
  try {
    writeFileSync(file, JSON.stringify(window.getNormalBounds()))
  } catch {}
}
