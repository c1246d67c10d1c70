/** The second half of judging posts: those that no rule flagged go to the sentence encoder, page by page, and are saved. */
import { askOpinion } from '../checks/opinion/ask-opinion.ts'
import { opinionTools } from '../policy/opinions.ts'
import { type CheckablePost, undecidedPosts } from '../store/checkable-posts.ts'
import { flagWriter } from '../store/flags.ts'
import type { WriteDb } from '../store/open.ts'
import { type BegunRun, saveProgress } from '../store/runs.ts'
import { prepare } from '../text/prepare.ts'
import type { JobContext } from './job.ts'
import type { JudgedPost } from './judge-range.ts'
import type { RunPlan } from './run-plan.ts'

/** Posts encoded and saved at a time. */
const pageSize = 64

export async function giveOpinions(
  db: WriteDb,
  plan: RunPlan,
  run: BegunRun,
  job: JobContext,
): Promise<void> {
  const tools = await opinionTools(plan.language)
  if (!tools) return
  const { judge, opinionChecks } = plan.compiled
  const write = flagWriter(db, run.id)
  const save = db.transaction((judged: readonly JudgedPost[], last: number) => {
    for (const { key, identity, flags, exemptions } of judged) {
      for (const flag of flags) write.flag(key, identity, flag)
      for (const exemption of exemptions) write.exemption(key, exemption)
      run.counts.flags += flags.length
      run.counts.exemptions += exemptions.length
    }
    run.opinionKey = last
    saveProgress(db, run)
  })
  let asked = 0
  for (const page of pages(undecidedPosts(db, plan.scope, run.id, run.opinionKey))) {
    const posts = page.map((post) => ({ ...post, prepared: prepare(post.text) }))
    const opinions = await askOpinion(
      posts.map(({ prepared }) => prepared),
      tools,
    )
    const judged = posts.map((post, index): JudgedPost => {
      const { flags, exemptions } = judge({ ...post, opinion: opinions[index]! })
      const fromOpinion = ({ check }: { check: string }) => opinionChecks.has(check)
      return {
        key: post.key,
        identity: post.identity,
        text: post.text,
        flags: flags.filter(fromOpinion),
        exemptions: exemptions.filter(fromOpinion),
      }
    })
    save(judged, page.at(-1)!.key)
    asked += page.length
    job.progress('Asking for a second opinion', asked, null, 'posts')
    await job.breathe()
  }
}

function* pages(posts: Iterable<CheckablePost>): Generator<CheckablePost[]> {
  let page: CheckablePost[] = []
  for (const post of posts) {
    page.push(post)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
