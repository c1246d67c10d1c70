/** What kinds of chats Telegram has, and what an export says of each before its messages. */
import { tagOf, textOf } from '../fields.ts'
import type { AccountRecord, PostRecord } from '../importer.ts'
import { type FoundValue, type Reading, readValues } from '../reading.ts'
import { idOf } from '../x-archive/ids.ts'
import { mendEscapes } from './escapes.ts'

export interface ChatKind {
  /** What Telegram writes in front of the number of such a chat where it names one. */
  prefix: 'user' | 'chat' | 'channel' | 'peer'
  visibility: PostRecord['visibility']
}

const direct = (prefix: ChatKind['prefix']): ChatKind => ({ prefix, visibility: 'direct' })

/** Of a type that is not known nothing is taken for public. */
const unknownKind = direct('peer')

const kinds: Record<string, ChatKind> = {
  personal_chat: direct('user'),
  bot_chat: direct('user'),
  saved_messages: direct('user'),
  replies: direct('user'),
  verification_codes: direct('user'),
  private_group: direct('chat'),
  private_supergroup: direct('channel'),
  private_channel: { prefix: 'channel', visibility: 'followers' },
  public_supergroup: { prefix: 'channel', visibility: 'public' },
  public_channel: { prefix: 'channel', visibility: 'public' },
}

export interface Chat {
  name: string | null
  kind: ChatKind
  /** As `channel1234567890`; null where the export gives no number. */
  peer: string | null
  /** Only the channel itself writes in it. */
  isChannel: boolean
}

export const isPublic = ({ kind }: Chat): boolean => kind.visibility === 'public'

/** All that has to be known before the first message is read. */
export interface Overview {
  owner: AccountRecord | null
  /** By the place of the chat in the file, as `chatKey` gives it. */
  chats: ReadonlyMap<string, Chat>
  hasStories: boolean
}

const lists = ['chats.list.#', 'left_chats.list.#']
export const speechPaths = ['stories.#', 'messages.#', ...lists.map((list) => `${list}.messages.#`)]
const headPaths = ['name', 'type', 'id'].flatMap((key) => [key, ...lists.map((list) => `${list}.${key}`)])

/** A single chat is the file itself; of many, the list and the position in it. */
export const chatKey = (at: FoundValue['at']): string =>
  typeof at[2] === 'number' ? `${String(at[0]).toLowerCase()} ${at[2]}` : ''

export const unknownChat: Chat = { name: null, kind: unknownKind, peer: null, isChannel: false }

/** One pass over the file that passes the messages over unread. */
export async function readOverview(reading: Reading, path: string): Promise<Overview> {
  const heads = new Map<string, Record<string, unknown>>()
  let hasStories = false
  let owner: AccountRecord | null = null
  const paths = ['personal_information', 'stories.#', ...headPaths]
  for await (const { values } of readValues(reading, path, paths, { mend: mendEscapes })) {
    for (const found of values) {
      const [top] = found.at
      if (top === 'personal_information') owner = readOwner(found.value)
      else if (top === 'stories') hasStories = true
      else {
        const key = chatKey(found.at)
        heads.set(key, { ...heads.get(key), [String(found.at.at(-1)).toLowerCase()]: found.value })
      }
    }
  }
  const chats = new Map([...heads].map(([key, head]) => [key, readChat(head)]))
  return { owner, chats, hasStories }
}

function readChat({ name, type, id }: Record<string, unknown>): Chat {
  const kind = (Object.hasOwn(kinds, tagOf(type)) ? kinds[tagOf(type)] : undefined) ?? unknownKind
  const number = idOf(null, id)
  return {
    name: textOf(name),
    kind,
    peer: number === null ? null : `${kind.prefix}${number}`,
    isChannel: type === 'public_channel' || type === 'private_channel',
  }
}

/** The telephone number stays where it is: it says nothing about conduct. */
function readOwner(value: unknown): AccountRecord | null {
  const about = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const id = idOf(null, about.user_id)
  const handle = textOf(about.username)?.replace(/^@/, '') ?? null
  const name = [about.first_name, about.last_name].filter((part) => textOf(part) !== null).join(' ')
  if (id === null && handle === null && name === '') return null
  const bio = textOf(about.bio)
  return {
    type: 'account',
    nativeId: id === null ? null : `user${id}`,
    handle,
    name: name || null,
    isOwner: true,
    facts: bio === null ? {} : { bio },
  }
}
