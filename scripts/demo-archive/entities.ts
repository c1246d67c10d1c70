/** What X lists about a post's text: mentions, hashtags and links, each with its place. */
import type { Member, People } from './shapes.ts'
import { cut, indices } from './x-text.ts'

export interface ShortLink {
  url: string
  expanded: string
}

/** Entities whose text was cut away are lost, as in X's own archives. */
export function textEntities(text: string, links: readonly ShortLink[], people: People, member: Member) {
  const hashtags = [...text.matchAll(/(?<![\w&])#(\w*[A-Za-z]\w*)/g)].map((match) => ({
    text: match[1]!,
    indices: indices(text, match.index, match[0]),
  }))
  const urls = links
    .filter(({ url }) => text.includes(url))
    .map(({ url, expanded }) => ({
      url,
      expanded_url: expanded,
      display_url: cut(expanded.replace(/^https?:\/\/(www\.)?/, ''), 27),
      indices: indices(text, text.indexOf(url), url),
    }))
  return { hashtags, symbols: [], user_mentions: mentionsIn(text, people, member), urls }
}

function mentionsIn(text: string, people: People, member: Member) {
  const own = [member.handle, ...member.handles.flatMap(({ from, to }) => [from, to])]
  return [...text.matchAll(/(?<![\w@])@(\w{1,15})/g)].flatMap((match) => {
    const handle = match[1]!
    const person = own.includes(handle)
      ? { name: member.name, id: member.accountId, gone: undefined }
      : people[handle]
    if (!person) throw new Error(`@${handle} is not in people.yaml: every handle must be an invented one`)
    if (person.gone === 'missing') return []
    const id = person.gone === 'unresolved' ? '-1' : person.id
    const place = indices(text, match.index, match[0])
    return [{ name: person.name, screen_name: handle, indices: place, id_str: id, id }]
  })
}
