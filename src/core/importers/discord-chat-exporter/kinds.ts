/** Kinds of messages that Discord writes itself: who joined, what was pinned, who called. Data only. */
import { tagOf } from '../fields.ts'

/** By the names DiscordChatExporter has for them, and by Discord's numbers where it has none. */
const own = new Set(
  `RecipientAdd RecipientRemove Call ChannelNameChange ChannelIconChange ChannelPinnedMessage GuildMemberJoin
  ThreadCreated 1 2 3 4 5 6 7 8 9 10 11 12 14 15 16 17 18 22 24 25 26 27 28 29 31 32 36 37 38 39 44 46`.split(
    /\s+/,
  ),
)

export const isByDiscord = (type: unknown): boolean => own.has(tagOf(type))
