/** A request to the browser host that answers with a value or an error as data. */
import { AppError, type ErrorData, fromErrorData } from '../../shared/errors.ts'

type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorData }

/** Rejects with AppError. */
export async function callHost<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer<T> | null | undefined
  if (!answer)
    throw new AppError(
      'io',
      'The file could not be read. A folder cannot be dropped here; choose it instead.',
    )
  if (!answer.ok) throw fromErrorData(answer.error)
  return answer.value
}
