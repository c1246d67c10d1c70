/** What DiscordChatExporter says of a channel in front of its messages. */

import { type Channel, isOpen } from '../discord/channels.ts'
import { fieldsOf } from '../discord/read-channel.ts'
import { textOf } from '../fields.ts'
import { type Reading, readValues } from '../reading.ts'
import { idOf } from '../x-archive/ids.ts'

/** Reads no further than it must. */
export async function readChannel(reading: Reading, path: string): Promise<Channel> {
  const heads: Record<string, Record<string, unknown>> = {}
  for await (const { values } of readValues(reading, path, ['guild', 'channel'], { mend: (raw) => raw })) {
    for (const { at, value } of values) heads[String(at[0]).toLowerCase()] = fieldsOf(value)
    if (heads.guild && heads.channel) break
  }
  const { guild = {}, channel = {} } = heads
  const server = idOf(null, guild.id)
  const names = [textOf(channel.category), textOf(channel.name)].filter((name) => name !== null)
  return {
    id: idOf(null, channel.id),
    isOpen: isOpen(channel.type),
    // Conversations outside of servers stand under the number 0.
    server: server === '0' ? null : server,
    place: names.length === 0 ? null : `${names.join(' / ')}${inServer(textOf(guild.name))}`,
  }
}

const inServer = (name: string | null) => (name === null ? '' : ` in ${name}`)
