/** Kinds of channels on Discord under all the names they go by: those of servers are open to many, the rest is private. Data only. */
import { tagOf } from '../fields.ts'

/** By the numbers of Discord's interface, by the names in packages since 2024, and by those of DiscordChatExporter. */
const ofServers = new Set(
  `0 2 5 10 11 13 15 16
  GUILD_TEXT GUILD_VOICE GUILD_NEWS GUILD_ANNOUNCEMENT NEWS_THREAD ANNOUNCEMENT_THREAD PUBLIC_THREAD
  GUILD_STAGE_VOICE GUILD_FORUM GUILD_MEDIA
  GuildTextChat GuildVoiceChat GuildNews GuildNewsThread GuildPublicThread GuildStageVoice GuildForum GuildMedia`.split(
    /\s+/,
  ),
)

/** A private thread counts as private; so does a kind that is not known. */
export const isOpen = (type: unknown): boolean => ofServers.has(tagOf(type))

export interface Channel {
  id: string | null
  isOpen: boolean
  /** Of the server, or null for a conversation outside of servers. */
  server: string | null
  /** Where it was said, in words; null where the archive does not tell. */
  place: string | null
}

export const unknownChannel: Channel = { id: null, isOpen: false, server: null, place: null }

/** Opens for who can see the channel. Null where the archive does not tell the server. */
export function addressOf({ id, server, isOpen }: Channel, message: string): string | null {
  if (id === null || (isOpen && server === null)) return null
  return `https://discord.com/channels/${server ?? '@me'}/${id}/${message}`
}
