/** The account itself, its circle and its messages as files. */
import { type DataFile, dataFile } from './data-file.ts'
import type { Sample } from './read-sample.ts'
import { shortName } from './seeded.ts'
import { snowflake } from './snowflake.ts'

export function messageFile({ extras, member, people }: Sample): DataFile {
  return dataFile(
    'directMessages',
    extras.messages.map(({ with: handle, messages }) => {
      const other = people[handle]!.id
      const records = messages.map(({ at, mine, text }) => {
        const [senderId, recipientId] = mine ? [member.accountId, other] : [other, member.accountId]
        const createdAt = new Date(at).toISOString()
        const id = snowflake(at, `message:${text}`)
        return {
          messageCreate: {
            recipientId,
            reactions: [],
            urls: [],
            text,
            mediaUrls: [],
            senderId,
            id,
            createdAt,
          },
        }
      })
      return {
        dmConversation: { conversationId: `${other}-${member.accountId}`, messages: records.reverse() },
      }
    }),
    0,
    'data/direct_messages_media',
  )
}

export function accountFiles({ member }: Sample): DataFile[] {
  const { accountId, handle, name } = member
  const account = { email: member.email, createdVia: 'web', username: handle, accountId }
  const image = `https://pbs.twimg.com/profile_images/${accountId}/${shortName('avatar', 8)}.jpg`
  const description = { bio: member.bio, website: member.website, location: member.location }
  return [
    dataFile('account', [
      {
        account: { ...account, createdAt: new Date(member.created).toISOString(), accountDisplayName: name },
      },
    ]),
    dataFile('profile', [{ profile: { description, avatarMediaUrl: image } }]),
    dataFile(
      'screenNameChange',
      member.handles.map(({ at, from, to }) => ({
        screenNameChange: {
          accountId,
          screenNameChange: { changedAt: new Date(at).toISOString(), changedFrom: from, changedTo: to },
        },
      })),
    ),
  ]
}

export function circleFiles({ people, extras }: Sample): DataFile[] {
  const known = Object.values(people).filter(({ gone }) => !gone)
  const link = ({ id }: { id: string }) => ({
    accountId: id,
    userLink: `https://twitter.com/intent/user?user_id=${id}`,
  })
  const likes = extras.likes.map(({ at, text }, index) => {
    const tweetId = snowflake(at, `like:${index}`)
    const expandedUrl = `https://twitter.com/i/web/status/${tweetId}`
    return { like: { tweetId, ...(text ? { fullText: text } : {}), expandedUrl } }
  })
  return [
    dataFile('like', likes),
    dataFile(
      'follower',
      known.slice(0, 14).map((person) => ({ follower: link(person) })),
    ),
    dataFile(
      'following',
      known.map((person) => ({ following: link(person) })),
    ),
    dataFile(
      'block',
      known.slice(-1).map((person) => ({ blocking: link(person) })),
    ),
  ]
}
