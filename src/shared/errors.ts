/** What can go wrong for a user, as data. The list is closed; bugs are plain errors and never take a code here. */

export const errorCodes = [
  'bad-input', // the request itself is malformed
  'not-found', // the thing named does not exist in this case
  'no-case', // no case is open
  'case-exists',
  'not-a-case', // the folder holds no readable case
  'newer-case', // written by a newer version of the program
  'case-busy', // a job is running that must finish first
  'unknown-archive', // no importer recognises it
  'unreadable-archive', // damaged, truncated or encrypted
  'unsafe-archive', // names that leave the folder, bombs, links
  'html-export', // the HTML variant of an export that also exists as JSON
  'empty-archive', // recognised, but it holds no posts
  'bad-policy',
  'bad-pack', // an evidence pack that does not verify
  'io', // the disk refused
  'cancelled', // the user stopped it; never shown as a failure
  'internal', // a bug; the message is generic on purpose
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An error a user can meet. `message` is one or two plain sentences: what happened, what is safe, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** The shape in which an error crosses a process boundary. */
export interface ErrorData {
  code: ErrorCode
  message: string
  details: Record<string, unknown>
}

/** Any thrown value as data. A bug becomes `internal` with a fixed sentence, so that no post text leaks through it. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details }
  return {
    code: 'internal',
    message: 'Something went wrong inside Clausemark. Nothing in the case was changed by it.',
    details: { name: error instanceof Error ? error.name : typeof error },
  }
}

export function fromErrorData(data: ErrorData): AppError {
  return new AppError(data.code, data.message, data.details)
}

/** For the default branch of a switch over a closed union. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
