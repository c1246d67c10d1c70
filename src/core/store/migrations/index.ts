/** Every shape the case file has had, in order. Entry N takes `user_version` from N to N + 1. */
import { initial } from './001-initial.ts'

export const migrations: readonly string[] = [initial]
