/**
 * How well the shipped policy judges the labelled posts: `npm run bench -- quality dev`. Per clause and ground: breaches
 * flagged, under the right clause, near misses and ordinary posts flagged, with 95 % intervals.
 * `--rules-only` leaves the second opinion out.
 * `--show missed|false|wrong [CLAUSE]` lists texts of the development set; those of the test set are never shown.
 */
import { join } from 'node:path'
import { askOpinion } from '../src/core/checks/opinion/ask-opinion.ts'
import { plainPost } from '../src/core/checks/plain-post.ts'
import { sourceResources } from '../src/core/core.ts'
import { compilePolicy } from '../src/core/policy/compile.ts'
import { findPolicy } from '../src/core/policy/list.ts'
import { opinionTools } from '../src/core/policy/opinions.ts'
import { loadLanguage } from '../src/core/policy/resources.ts'
import { type LabelledPost, labelledPosts } from './labelled-posts.ts'
import { shareText } from './wilson.ts'

interface Judged extends LabelledPost {
  flags: { clause: string; text: string }[]
  exempted: string[]
  right: boolean
}

export async function run(args: string[]): Promise<void> {
  const set = args.find((arg) => arg === 'dev' || arg === 'test') ?? 'dev'
  const posts = labelledPosts(join(import.meta.dirname, '../tests/conduct', set))
  const judged = await judgeAll(posts, !args.includes('--rules-only'))
  const show = args.indexOf('--show')
  if (show !== -1 && set === 'dev') return showTexts(judged, args[show + 1] ?? 'missed', args[show + 2])
  printTable(judged, set)
}

async function judgeAll(posts: LabelledPost[], withOpinions: boolean): Promise<Judged[]> {
  const { policy } = findPolicy(sourceResources, 'labour-2018')
  const language = loadLanguage(sourceResources)
  const { judge } = compilePolicy(policy, { ...language, listedAccounts: [] })
  const first = posts.map((post) => judge(plainPost(post.text)))
  const tools = withOpinions ? await opinionTools(language) : null
  const undecided = posts.flatMap((_, index) => (first[index]!.flags.length === 0 ? [index] : []))
  const plain = undecided.map((index) => plainPost(posts[index]!.text))
  const opinions = tools
    ? await askOpinion(
        plain.map(({ prepared }) => prepared),
        tools,
      )
    : []
  for (const [n, opinion] of opinions.entries()) first[undecided[n]!] = judge({ ...plain[n]!, opinion })
  return posts.map((post, index) => {
    const { flags, exemptions } = first[index]!
    const wanted = new Set([post.clause, ...post.also])
    return {
      ...post,
      flags: flags.map(({ clause, spans }) => ({
        clause,
        text: spans.map((span) => post.text.slice(...span)).join(' | '),
      })),
      exempted: exemptions.map(({ clause, reason }) => `${clause}: ${reason}`),
      right: flags.some(({ clause }) => wanted.has(clause)),
    }
  })
}

const anyFlag = (list: readonly Judged[]) => list.filter(({ flags }) => flags.length > 0).length

function printTable(judged: readonly Judged[], set: string): void {
  console.log(`Labelled posts, ${set} set: counts, share, 95 % interval (Wilson)\n`)
  const row = (...cells: string[]) =>
    console.log(
      cells
        .map((cell, at) => cell.padEnd(at === 0 ? 24 : 30))
        .join('')
        .trimEnd(),
    )
  row('clause', 'breaches flagged', 'under the right clause', 'near misses flagged')
  const line = (name: string, list: readonly Judged[]) => {
    const breaches = list.filter(({ breach }) => breach)
    const misses = list.filter(({ breach, clause }) => !breach && clause !== null)
    row(
      name,
      shareText(anyFlag(breaches), breaches.length),
      shareText(breaches.filter(({ right }) => right).length, breaches.length),
      shareText(anyFlag(misses), misses.length),
    )
  }
  const clauses = [...new Set(judged.map(({ clause }) => clause))].filter((clause) => clause !== null)
  for (const clause of clauses) {
    const own = judged.filter((post) => post.clause === clause)
    line(clause, own)
    const grounds = [...new Set(own.map(({ ground }) => ground))].filter((ground) => ground !== undefined)
    for (const ground of grounds.sort())
      line(
        `  ${ground}`,
        own.filter((post) => post.ground === ground),
      )
  }
  line('all', judged)
  const ordinary = judged.filter(({ clause }) => clause === null)
  console.log(`\nordinary posts flagged  ${shareText(anyFlag(ordinary), ordinary.length)}`)
}

/** `missed` breaches, `false` flags, breaches under the `wrong` clause only. */
function showTexts(judged: readonly Judged[], kind: string, clause: string | undefined): void {
  for (const post of judged) {
    if (clause !== undefined && (post.clause ?? 'ordinary') !== clause) continue
    const wanted =
      kind === 'missed'
        ? post.breach && post.flags.length === 0
        : kind === 'wrong'
          ? post.breach && post.flags.length > 0 && !post.right
          : !post.breach && post.flags.length > 0
    if (!wanted) continue
    console.log(`[${post.clause ?? 'ordinary'}] (${post.form}) ${post.text}`)
    for (const flag of post.flags) console.log(`    flagged ${flag.clause}: ${flag.text}`)
    for (const reason of post.exempted) console.log(`    let stand ${reason}`)
  }
}
