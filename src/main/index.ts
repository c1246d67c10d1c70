/** Entry of the desktop app: one instance, one window, one engine. Holds no data and takes no decision of its own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, Menu, session } from 'electron'
import { channels } from '../shared/shell.ts'
import { declareAppScheme, serveBundle } from './app-protocol.ts'
import { createEngineProcess } from './engine-process.ts'
import { lockPages, lockSession } from './lockdown.ts'
import { menuTemplate } from './menu.ts'
import { appPaths } from './paths.ts'
import { answerWindow } from './shell-calls.ts'
import { openWindow } from './window.ts'

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  declareAppScheme()
  lockPages()
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(ready)
}

function ready(): void {
  const paths = appPaths(join(import.meta.dirname, '..', '..'), process.resourcesPath, existsSync)
  const stateDir = app.getPath('userData')
  const devTools = !app.isPackaged
  lockSession(session.defaultSession, app.isPackaged)
  serveBundle(session.defaultSession, paths.page)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools)))

  const engine = createEngineProcess(
    paths.engine,
    { resourcesDir: paths.resources, stateDir, version: app.getVersion() },
    (reason) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.send(channels.engineEnded, reason)
    },
  )
  app.on('will-quit', () => engine.stop())
  answerWindow(engine)
  openWindow({ preload: paths.preload, boundsFile: join(stateDir, 'window.json'), devTools })
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
