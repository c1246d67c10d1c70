/** Gives messages on Telegram, which are numbered by chat, ids that hold beyond one export. */
import { textOf } from '../fields.ts'
import { idOf } from '../x-archive/ids.ts'
import type { Fields } from './attachments.ts'
import type { Chat } from './chats.ts'

export interface MessageIds {
  of(message: Fields): string | null
  /** Of a message in the same chat, by its number. */
  earlier(number: string): string | null
}

/**
 * Channels and supergroups number their messages once for everybody. In all other chats every member counts
 * differently, so that two people's exports use one number for different messages: the time tells them apart.
 */
export function messageIds({ peer, kind }: Chat): MessageIds {
  const times = new Map<string, string>()
  const isShared = kind.prefix === 'channel'
  const named = (number: string) => {
    const time = times.get(number)
    return `${peer}:${number}${time === undefined ? '' : `@${time}`}`
  }
  return {
    of(message) {
      const number = idOf(null, message.id)
      if (number === null || peer === null) return null
      if (!isShared) times.set(number, textOf(message.date_unixtime) ?? textOf(message.date) ?? '')
      return named(number)
    },
    earlier: (number) => (peer === null ? null : named(number)),
  }
}
