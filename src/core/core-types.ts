/** The engine as its hosts (terminal, Electron engine process, browser host, tests) hold it. */
import type { EventFrame, Input, MethodName, Output } from '../shared/api.ts'

export interface CoreOptions {
  /** Folder with `policies/`, `lexicons/`, `report/`, `samples/`. */
  resourcesDir: string
  /** Folder for the list of recent cases; null keeps none. */
  stateDir: string | null
  version: string
  /** Jobs run here, or in a worker thread started from `workerUrl`. */
  jobs: 'inline' | { workerUrl: URL }
  /** Entry of the threads that judge posts beside a job; without it a job judges by itself. */
  judgeUrl?: URL
  /** Entry of the thread that reads an archive while the job writes; without it one thread does both. */
  readerUrl?: URL
}

export interface Core {
  /** Parses the input; throws AppError. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Returns the unsubscriber. */
  on(listener: (frame: EventFrame) => void): () => void
  /** Resolves with the job's last snapshot when it has ended, however it ended. */
  jobEnded(id: string): Promise<import('../shared/model.ts').JobSnapshot>
  close(): Promise<void>
}
