/** The list of importers. Adding a platform is one line here. */
import { discord } from './discord/index.ts'
import { discordChatExporter } from './discord-chat-exporter/index.ts'
import { facebook } from './facebook/index.ts'
import type { Importer } from './importer.ts'
import { instagram } from './instagram/index.ts'
import { mastodon } from './mastodon/index.ts'
import { reddit } from './reddit/index.ts'
import { snapchat } from './snapchat/index.ts'
import { telegram } from './telegram/index.ts'
import { whatsapp } from './whatsapp/index.ts'
import { xArchive } from './x-archive/index.ts'

export const importers: readonly Importer[] = [
  xArchive,
  mastodon,
  facebook,
  instagram,
  reddit,
  whatsapp,
  telegram,
  discord,
  discordChatExporter,
  snapchat,
]
