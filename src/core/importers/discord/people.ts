/** People on Discord as accounts: a number for ever, a handle that can change, a name shown. Pure. */
import { textOf } from '../fields.ts'
import type { PostRecord } from '../importer.ts'
import { idOf } from '../x-archive/ids.ts'

export type Identity = NonNullable<PostRecord['account']>

/** Handles of old times need four more digits; today's say 0. */
export function identityOf(id: unknown, username: unknown, discriminator: unknown, shown: unknown): Identity {
  const digits = textOf(discriminator) ?? (typeof discriminator === 'number' ? String(discriminator) : '')
  const handle = textOf(username)
  const isOld = /^\d{1,4}$/.test(digits) && Number(digits) > 0
  return {
    nativeId: idOf(null, id),
    handle: handle !== null && isOld ? `${handle}#${digits.padStart(4, '0')}` : handle,
    name: textOf(shown),
  }
}
