/** What a window may ask of the shell around it, whether that is Electron or the local browser host. Five functions. */
import type { EventFrame, Request, Response } from './api.ts'

export type Frame = Response | EventFrame

/** A two-way channel of frames; ordered, no loss until `onClose`. */
export interface FramePort {
  send(request: Request): void
  onFrame(listener: (frame: Frame) => void): void
  onClose(listener: (reason: string) => void): void
}

export interface Host {
  /** The channel to the engine. Rejects with a sentence when the engine cannot start. */
  connect(): Promise<FramePort>
  /** Files or folders to import; empty when the user thought better of it. */
  chooseArchives(): Promise<string[]>
  /** `open` an existing case folder, the parent folder for a `new` case, where to `export`, or a pack to `verify`. */
  chooseFolder(purpose: 'open' | 'new' | 'export' | 'verify'): Promise<string | null>
  /** Where a dropped file lies on this machine. */
  pathForDrop(file: File): Promise<string>
  /** Shows a file in the system's file manager; the browser host can only show its path. */
  reveal(path: string): Promise<void>
}
