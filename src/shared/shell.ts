/** The messages between the window's preload and Electron's main process: channel names and shapes, nothing else. */

export const channels = {
  /** invoke with a number of the window's choice: starts the engine if need be, then posts `enginePort` under it. */
  connect: 'clausemark:connect',
  /** main to window: that number, and one MessagePort with it. */
  enginePort: 'clausemark:engine-port',
  /** main to window: the engine ended; carries the sentence to show. */
  engineEnded: 'clausemark:engine-ended',
  chooseArchives: 'clausemark:choose-archives',
  chooseFolder: 'clausemark:choose-folder',
  reveal: 'clausemark:reveal',
} as const

/** Electron keeps only an error's message, with words of its own before it; so a refusal crosses as data. */
export type ConnectReply = { ok: true } | { ok: false; reason: string }

/** What main gives the engine process as its one argument. */
export interface EngineOptions {
  resourcesDir: string
  stateDir: string
  version: string
}

/** What the engine process first tells main. */
export type EngineNotice = { state: 'ready' } | { state: 'failed'; name: string }
