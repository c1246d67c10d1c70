/** Writes small exports of platforms, each with as many posts as wanted and nothing else than its importer looks for. */
import { join } from 'node:path'
import { type GeneratedPost, generatePosts } from './posts.ts'
import { csvLine, jsonList, writeText } from './write-text.ts'

/** By the importer's id. Messages are meant where the platform has nothing else. */
export const platforms: Record<string, (folder: string, count: number) => void> = {
  mastodon,
  facebook,
  instagram,
  reddit,
  telegram,
  'discord-chat-exporter': discord,
  whatsapp,
}

const write = (folder: string, path: string, value: unknown) =>
  writeText(join(folder, path), [JSON.stringify(value)])
const seconds = ({ at }: GeneratedPost) => Math.floor(at / 1000)
const iso = ({ at }: GeneratedPost) => new Date(at).toISOString()
const senders = ['Ana', 'Ben']
const senderOf = ({ index }: GeneratedPost) => senders[index % 2]!

function mastodon(folder: string, count: number): void {
  const me = 'https://fen.example/users/wren'
  const everyone = ['https://www.w3.org/ns/activitystreams#Public']
  write(folder, 'actor.json', {
    id: me,
    type: 'Person',
    preferredUsername: 'wren',
    name: 'Wren',
    outbox: 'outbox.json',
  })
  const activity = (post: GeneratedPost) => {
    const id = `${me}/statuses/${post.id}`
    const content = `<p>${post.text}</p>`
    const [to, published] = [everyone, iso(post)]
    const note = {
      id,
      type: 'Note',
      inReplyTo: null,
      published,
      url: id,
      attributedTo: me,
      to,
      cc: [],
      content,
      tag: [],
    }
    return { id: `${id}/activity`, type: 'Create', actor: me, published, to, cc: [], object: note }
  }
  const head = `{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":${count},"orderedItems":[`
  writeText(join(folder, 'outbox.json'), jsonList(generatePosts(count), activity, head, ']}'))
}

function facebook(folder: string, count: number): void {
  const name = 'Ana Kovac'
  write(folder, 'profile_information/profile_information.json', { profile_v2: { name: { full_name: name } } })
  const post = (one: GeneratedPost) => ({
    timestamp: seconds(one),
    data: [{ post: one.text }],
    title: `${name} updated her status.`,
  })
  writeText(join(folder, 'posts/your_posts_1.json'), jsonList(generatePosts(count), post))
}

function instagram(folder: string, count: number): void {
  const activity = 'your_instagram_activity'
  write(folder, 'personal_information/personal_information/personal_information.json', {
    profile_user: [{ string_map_data: { Username: { value: 'ana' }, Name: { value: 'Ana' } } }],
  })
  const comment = (one: GeneratedPost) => ({
    media_list_data: [{ uri: '' }],
    string_map_data: {
      Comment: { value: one.text },
      'Media Owner': { value: one.handle },
      Time: { timestamp: seconds(one) },
    },
  })
  writeText(join(folder, activity, 'comments/post_comments_1.json'), jsonList(generatePosts(count), comment))
}

function reddit(folder: string, count: number): void {
  const id = ({ index }: GeneratedPost) => (index + 2 ** 31).toString(36)
  const columns = [
    'id',
    'permalink',
    'date',
    'ip',
    'subreddit',
    'gildings',
    'link',
    'parent',
    'body',
    'media',
  ]
  const thread = 'https://www.reddit.com/r/test/comments/abc123/title/'
  function* comments(): Generator<string> {
    yield csvLine(columns)
    for (const post of generatePosts(count)) {
      const date = iso(post).slice(0, 19).replace('T', ' ')
      yield csvLine([
        id(post),
        `${thread}${id(post)}/`,
        `${date} UTC`,
        '',
        'test',
        0,
        thread,
        '',
        post.text,
        '',
      ])
    }
  }
  writeText(join(folder, 'comments.csv'), comments())
  writeText(join(folder, 'statistics.csv'), ['statistic,value\n', 'account name,exampleuser\n'])
}

function telegram(folder: string, count: number): void {
  const message = (post: GeneratedPost) => ({
    id: post.index + 1,
    type: 'message',
    date: iso(post).slice(0, 19),
    date_unixtime: String(seconds(post)),
    from: senderOf(post),
    from_id: `user10000000${post.index % 2}`,
    text: post.text,
    text_entities: [{ type: 'plain', text: post.text }],
  })
  const head = '{"name":"Ward Seven","type":"public_supergroup","id":1234567890,"messages":['
  writeText(join(folder, 'result.json'), jsonList(generatePosts(count), message, head, ']}'))
}

function discord(folder: string, count: number): void {
  const message = (post: GeneratedPost) => ({
    id: post.id,
    type: 'Default',
    timestamp: iso(post),
    timestampEdited: null,
    callEndedTimestamp: null,
    isPinned: false,
    content: post.text,
    author: {
      id: `11100000000000000${post.index % 2}`,
      name: senderOf(post),
      discriminator: '0000',
      isBot: false,
    },
    attachments: [],
    embeds: [],
    stickers: [],
    reactions: [],
    mentions: [],
  })
  const head =
    '{"guild":{"id":"600000000000000001","name":"Garden Club"},"channel":{"id":"1100000000000000002","type":"GuildTextChat","category":"Beds","name":"general"},"dateRange":{"after":null,"before":null},"messages":['
  writeText(join(folder, 'general.json'), jsonList(generatePosts(count), message, head, ']}'))
}

function whatsapp(folder: string, count: number): void {
  function* lines(): Generator<string> {
    for (const post of generatePosts(count)) {
      const [, year, month, day, time] = /^\d\d(\d\d)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso(post))!
      yield `${day}/${month}/${year}, ${time} - ${senderOf(post)}: ${post.text}\n`
    }
  }
  writeText(join(folder, 'WhatsApp Chat with Ben.txt'), lines())
}
