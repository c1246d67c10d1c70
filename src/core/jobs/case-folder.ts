/** Where things lie inside a case folder. */
import { join } from 'node:path'

export const storeFile = (casePath: string) => join(casePath, 'case.sqlite')
export const archivesFolder = (casePath: string) => join(casePath, 'archives')
export const archivePath = (casePath: string, storedPath: string) => join(casePath, storedPath)
