/** One write transaction around asynchronous work: all of a job is visible at its end, or nothing ever is. */
import { AppError } from '../../shared/errors.ts'
import { isBusy, type WriteDb } from '../store/open.ts'

export async function inTransaction<T>(db: WriteDb, work: () => Promise<T>): Promise<T> {
  try {
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    if (!isBusy(error)) throw error
    throw new AppError(
      'case-busy',
      'Another window or terminal is writing to this case. Nothing was changed. Try again when it has finished.',
    )
  }
  try {
    const result = await work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
