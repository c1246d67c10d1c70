/** Everyday posts: those written by hand get a date, and templates with slots fill the account up to its size. */
import type { Draft } from './draft.ts'
import { type Chance, chance, hashText } from './seeded.ts'
import type { OrdinaryEntry, People, Season, Templates } from './shapes.ts'
import { snowflake } from './snowflake.ts'

const FIRST_DAY = Date.UTC(2022, 0, 4)
const LAST_DAY = Date.UTC(2026, 0, 18)
const DAY = 86_400_000
/** One filled template in this many gets a slip of the fingers. */
const TYPO_RATE = 24
const TYPOS: [RegExp, string][] = [
  [/\bthe\b/, 'teh'],
  [/\band\b/, 'adn'],
  [/\bwith\b/, 'wiht'],
  [/\bfrom\b/, 'form'],
  [/\bmorning\b/, 'mornign'],
  [/\btonight\b/, 'tongiht'],
  [/\bthis\b/, 'thsi'],
  [/\bcouncil\b/i, 'Coucnil'],
  [/\bagain\b/, 'agian'],
]
const SEASON_BY_MONTH: Season[] = [
  ...(['winter', 'winter', 'spring', 'spring', 'spring', 'summer', 'summer', 'summer'] as const),
  ...(['autumn', 'autumn', 'autumn', 'winter'] as const),
]

/** A daytime moment in the sample's years, ms UTC; in the season where one is named. */
function someMoment(luck: Chance, text: string, season: Season | undefined): number {
  for (;;) {
    const day = FIRST_DAY + luck.between(0, (LAST_DAY - FIRST_DAY) / DAY) * DAY
    if (season && SEASON_BY_MONTH[new Date(day).getUTCMonth()] !== season) continue
    const hours = /\b(morning|breakfast)\b/i.test(text)
      ? [6, 10]
      : /\b(tonight|evening)\b/i.test(text)
        ? [17, 22]
        : [7, 22]
    return day + luck.between(hours[0]! * 3600, hours[1]! * 3600) * 1000
  }
}

export function handWrittenDrafts(entries: readonly OrdinaryEntry[]): Draft[] {
  return entries.flatMap((entry) => {
    const { season, at, thread: further, ...rest } = entry
    const key = `ordinary:${entry.text}`
    const start = at ?? someMoment(chance(key), entry.text, season)
    const first: Draft = {
      ...rest,
      kind: rest.replyTo ? 'reply' : rest.kind,
      key,
      at: start,
      id: snowflake(start, key),
    }
    const thread = [first]
    for (const [index, text] of further.entries()) {
      const [previous, nextKey] = [thread.at(-1)!, `${key}:${index}`]
      const moment = previous.at + 40_000 + (hashText(nextKey) % 90) * 1000
      thread.push({
        key: nextKey,
        id: snowflake(moment, nextKey),
        at: moment,
        kind: 'reply',
        text,
        parentId: previous.id,
      })
    }
    return thread
  })
}

/** `{word}` becomes one of its words; no word stands twice in a post. */
function fill(text: string, words: Templates['words'], luck: Chance): string {
  const used = new Set<string>()
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const choices = words[name]?.filter((choice) => !used.has(choice))
    if (!choices?.length) throw new Error(`no words for ${slot}`)
    const word = luck.pick(choices)
    used.add(word)
    return word
  })
}

const capitals = (text: string) =>
  text.replace(/(^|[.!?]\s+)(?!https?:)[a-z]/g, (opening) => opening.toUpperCase())

function slip(text: string, luck: Chance): string {
  const possible = TYPOS.filter(([pattern]) => pattern.test(text))
  if (luck.between(1, TYPO_RATE) !== 1 || possible.length === 0) return text
  return text.replace(...luck.pick(possible))
}

/** As many filled templates as asked, no two with the same words. */
export function templateDrafts(count: number, { templates, words }: Templates, people: People): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  for (let round = 0; drafts.length < count; round++) {
    if (round > 200) throw new Error('the templates cannot give that many different posts')
    for (const template of templates) {
      if (drafts.length >= count) break
      const key = `template:${template.text}:${round}`
      const luck = chance(key)
      const text = slip(capitals(fill(template.text, words, luck)), luck)
      if (seen.has(text)) continue
      seen.add(text)
      const handle = template.whom && fill(template.whom, words, luck)
      if (handle && !people[handle]) throw new Error(`@${handle} is not in people.yaml`)
      const at = someMoment(luck, text, template.season)
      const whom = handle && (template.kind === 'reply' ? { replyTo: handle } : { of: handle })
      drafts.push({ key, id: snowflake(at, key), at, kind: template.kind, text, ...whom })
    }
  }
  return drafts
}
