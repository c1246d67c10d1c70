/** The sentences with which an archive is refused. */
import { AppError } from '../../shared/errors.ts'

export const damaged = (name: string, cause?: unknown) =>
  new AppError(
    'unreadable-archive',
    `${name} is damaged or was cut short in transit, so it cannot be read to its end. The case is unchanged. Copy or download it again, or ask for a fresh export.`,
    {},
    cause,
  )

export const notAnArchive = (name: string) =>
  new AppError(
    'unreadable-archive',
    `${name} is named like an archive, but what is in it is not one. The case is unchanged. Ask for the file exactly as the platform handed it out.`,
  )

export const encrypted = (name: string) =>
  new AppError(
    'unreadable-archive',
    `${name} is locked with a password. The case is unchanged. Ask for it without one, or unpack it first and import the folder.`,
  )

export const packedOddly = (name: string, member: string) =>
  new AppError(
    'unreadable-archive',
    `${member} in ${name} is packed in a way that cannot be read here, as Windows packs very large files. The case is unchanged. Unpack it with the program that made it and import the folder.`,
    { member },
  )

export const tooLarge = (name: string) =>
  new AppError(
    'unsafe-archive',
    `${name} unpacks to far more than its size can honestly hold, so it was not read. The case is unchanged. Ask for the export again, directly from the platform.`,
  )

export const linkInside = (name: string, member: string) =>
  new AppError(
    'unsafe-archive',
    `${name} holds a link (${member}) instead of a file, which could point anywhere on this machine. It was not read and the case is unchanged. Ask for the export again, directly from the platform.`,
    { member },
  )

export const outside = (name: string, member?: string) =>
  new AppError(
    'unsafe-archive',
    `${name} names a file outside its own folder, which no honest export does. It was not opened and the case is unchanged. Ask for the export again, directly from the platform.`,
    member === undefined ? {} : { member },
  )

export const twice = (name: string, member: string) =>
  new AppError(
    'unsafe-archive',
    `${name} holds two files of the same name (${member}), so nobody can say which is the true one. It was not read and the case is unchanged. Ask for the export again, directly from the platform.`,
    { member },
  )

export const locked = (path: string, cause: unknown) =>
  new AppError(
    'io',
    `${path} cannot be read on this machine. Nothing was changed. Check that you may open it, and that the drive is connected.`,
    {},
    cause,
  )

export const notAFile = (path: string) =>
  new AppError(
    'not-found',
    `${path} is no file, and only files can be parts of one export. Nothing was changed. Choose the ZIPs themselves, or the one folder that holds them all.`,
  )

export const missing = (path: string) =>
  new AppError('not-found', `There is nothing at ${path}. Check the name, and that the drive is connected.`)

export const notOneExport = (name: string, member: string, holders: readonly (string | null)[]) =>
  new AppError(
    'unsafe-archive',
    `${name} is not one export: ${member} is in ${holders.map((one) => one ?? 'the folder itself').join(' and in ')}, with different content. The case is unchanged. Import them one at a time.`,
    { member },
  )

/** The disk says no: nothing is wrong with the archive itself. */
export const isDenied = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EIO', 'ENXIO'].includes((error as NodeJS.ErrnoException).code ?? '')
