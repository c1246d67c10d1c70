/** Puts the decisions of `allowed.ts` into force on the session and on every page that could ever come to be. */
import { app, type Session } from 'electron'
import { isNavigationAllowed, isPermissionAllowed, isRequestAllowed } from './allowed.ts'

export function lockSession(session: Session, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermissionAllowed(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => isPermissionAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  // Electron keeps only the last listener that was set: this is the one place that sets it.
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isRequestAllowed(details.url, packaged) }),
  )
  session.on('will-download', (event) => event.preventDefault())
  // Its dictionaries would be fetched from a host of Chromium's.
  session.setSpellCheckerEnabled(false)
}

export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!isNavigationAllowed(url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!isNavigationAllowed(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
