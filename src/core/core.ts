/** The only wiring: one open case, one job at a time, and a handler for each method of the contract. */
import { join } from 'node:path'
import {
  api,
  type EventFrame,
  type Events,
  type Input,
  type MethodName,
  type Output,
  type ParsedInput,
} from '../shared/api.ts'
import { AppError } from '../shared/errors.ts'
import type { JobSnapshot } from '../shared/model.ts'
import { openArchive } from './archive/open.ts'
import type { Core, CoreOptions } from './core-types.ts'
import { verifyPack } from './evidence/verify.ts'
import { detectArchive } from './importers/detect.ts'
import { mediaReader } from './jobs/export-job.ts'
import { createJobRunner } from './jobs/runner.ts'
import { createCase, type OpenCase, openCase } from './open-case.ts'
import { checkPolicy } from './policy/check-policy.ts'
import { diffPolicies } from './policy/diff.ts'
import { policyInfo } from './policy/info.ts'
import { findPolicy, listPolicies } from './policy/list.ts'
import { recentCases } from './recent-cases.ts'
import { addAbusers, listAbusers, removeAbuser } from './store/abusers.ts'
import { listAccounts, setRespondent } from './store/accounts.ts'
import { listAudit } from './store/audit.ts'
import { readCase } from './store/case-info.ts'
import { decide, undoDecision } from './store/decisions.ts'
import { addExhibits, listExhibits, removeExhibit } from './store/exhibits.ts'
import { summariseFlags } from './store/flag-summary.ts'
import { listFlagIds, readFlag, readFlagRows } from './store/flags.ts'
import { listImports, listIssues } from './store/imports.ts'
import { readMediaFile } from './store/media.ts'
import type { WriteDb } from './store/open.ts'
import { findPostKey, listFirstSources, listPostKeys, readPost, readPostRows } from './store/posts.ts'
import { listRuns } from './store/runs.ts'
import { tryText } from './try-text.ts'

export const defaultPolicy = 'labour-2018'

/** Largest media file handed to a window, bytes. */
const shownMedia = 20 * 1024 * 1024

type Handlers = { [M in MethodName]: (input: ParsedInput<M>) => Output<M> | Promise<Output<M>> }
type Noun = Events['changed']['nouns'][number]

export function createCore(options: CoreOptions): Core {
  const listeners = new Set<(frame: EventFrame) => void>()
  const emit = (frame: EventFrame) => {
    for (const listener of listeners) listener(frame)
  }
  const recent = recentCases(options.stateDir)
  const runner = createJobRunner(options, (snapshot) => {
    emit({ event: 'job', value: snapshot })
    if (snapshot.state === 'done') changed('case', 'posts', 'flags', 'imports', 'runs', 'exhibits')
  })
  let current: OpenCase | null = null

  function changed(...nouns: Noun[]): void {
    emit({ event: 'changed', value: { nouns } })
  }

  function theCase(): OpenCase {
    if (!current) throw new AppError('no-case', 'No case is open. Open one, or make a new one.')
    return current
  }
  const db = (): WriteDb => theCase().db
  const zone = (): string => readCase(db(), theCase().path).timezone

  /** A connection for a small change; waits for nobody, so that the window never hangs behind a job. */
  function change(...nouns: Noun[]): WriteDb {
    const busy = runner.running()
    if (busy?.kind === 'import') {
      throw new AppError(
        'case-busy',
        `${busy.title} is running. Nothing was saved. Try again when it has finished.`,
      )
    }
    queueMicrotask(() => changed(...nouns))
    return db()
  }

  function enter(opened: OpenCase) {
    leave()
    current = opened
    const info = readCase(opened.db, opened.path)
    recent.remember(info)
    changed('case', 'posts', 'flags', 'imports', 'runs', 'exhibits', 'abusers')
    return info
  }

  function leave(): void {
    const busy = runner.running()
    if (busy)
      throw new AppError('case-busy', `${busy.title} is still running. Wait for it to finish, or cancel it.`)
    current?.db.close()
    current = null
  }

  const handlers: Handlers = {
    'app.info': () => ({
      version: options.version,
      recent: recent.list(),
      policies: listPolicies(options.resourcesDir).map(({ id, title }) => ({ id, title })),
    }),
    'case.create': ({ path, ...info }) => enter(createCase(Date.now(), path, info)),
    'case.open': ({ path }) => enter(openCase(path)),
    'case.close': () => {
      leave()
      return null
    },
    'case.info': () => readCase(db(), theCase().path),

    'archive.detect': async ({ path }) => {
      const archive = await openArchive(path)
      try {
        return await detectArchive(archive)
      } finally {
        await archive.close()
      }
    },
    'import.start': (input) =>
      runner.start('import', 'Import', theCase().path, {
        ...input,
        timezone: input.timezone ?? zone(),
        messages: input.messages || input.conversations !== undefined,
      }),
    'import.list': () => listImports(db()),
    'import.issues': (input) => listIssues(db(), input.import),

    'policy.check': ({ policy }) => checkPolicy(options.resourcesDir, policy),
    'policy.diff': ({ before, after }) =>
      diffPolicies(
        findPolicy(options.resourcesDir, before).policy,
        findPolicy(options.resourcesDir, after).policy,
      ),
    'policy.backtest': ({ policy }) => runner.start('backtest', 'Policy trial', theCase().path, { policy }),
    'policy.get': ({ policy }) => policyInfo(findPolicy(options.resourcesDir, policy ?? defaultPolicy)),
    'run.start': ({ policy, secondOpinion }) =>
      runner.start('run', 'Check', theCase().path, { policy: policy ?? defaultPolicy, secondOpinion }),
    'run.list': () => listRuns(db()),
    'text.try': ({ text, policy }) =>
      tryText(options.resourcesDir, policy ?? defaultPolicy, text, current ? listAbusers(current.db) : []),

    'job.list': () => runner.list(),
    'job.cancel': ({ id }) => {
      runner.cancel(id)
      return null
    },

    'accounts.list': () => listAccounts(db()),
    'accounts.set': ({ id, isRespondent }) => {
      setRespondent(change('posts', 'flags', 'case'), Date.now(), id, isRespondent)
      return listAccounts(db())
    },
    'posts.keys': ({ filter, most }) => counted('keys', listPostKeys(db(), filter, zone(), most)),
    'posts.rows': ({ keys }) => readPostRows(db(), keys),
    'posts.sources': ({ keys }) => listFirstSources(db(), keys),
    'posts.get': ({ key }) => readPost(db(), key),
    'posts.find': ({ id }) => ({ key: findPostKey(db(), id) }),
    'media.get': ({ sha256 }) => readMedia(theCase(), sha256),

    'flags.ids': ({ filter }) => counted('ids', listFlagIds(db(), filter, zone())),
    'flags.rows': ({ ids }) => readFlagRows(db(), ids),
    'flags.get': ({ id }) => readFlag(db(), id),
    'flags.summary': ({ filter }) => summariseFlags(db(), filter, zone()),
    'flags.decide': ({ id, ...decision }) => {
      decide(change('flags', 'case'), Date.now(), id, decision)
      return readFlagRows(db(), [id])[0]!
    },
    'flags.undo': ({ id, by }) => {
      undoDecision(change('flags', 'case'), Date.now(), id, by)
      return readFlagRows(db(), [id])[0]!
    },

    'exhibits.list': () => listExhibits(db()),
    'exhibits.add': ({ keys, note }) => {
      addExhibits(change('exhibits', 'posts', 'flags', 'case'), Date.now(), keys, note)
      return listExhibits(db())
    },
    'exhibits.remove': ({ key }) => {
      removeExhibit(change('exhibits', 'posts', 'flags', 'case'), Date.now(), key)
      return listExhibits(db())
    },

    'abusers.list': () => listAbusers(db()),
    'abusers.add': (input) => {
      addAbusers(change('abusers'), Date.now(), input)
      return listAbusers(db())
    },
    'abusers.remove': ({ id, reason }) => {
      removeAbuser(change('abusers'), Date.now(), id, reason)
      return listAbusers(db())
    },

    'export.start': ({ out }) => runner.start('export', 'Export', theCase().path, { out }),
    'pack.verify': ({ path }) => verifyPack(path),
    'audit.list': () => listAudit(db()),
  }

  return {
    async call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      const definition = api[method]
      if (!definition) throw new AppError('bad-input', `There is no method ${String(method)}.`)
      const parsed = definition.input.safeParse(input)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        const where = issue?.path.join('.')
        throw new AppError(
          'bad-input',
          `${where ? `${where}: ` : ''}${issue?.message ?? 'the request is malformed'}`,
        )
      }
      const handler = handlers[method] as (value: unknown) => Output<M> | Promise<Output<M>>
      return handler(parsed.data)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    jobEnded: (id: string): Promise<JobSnapshot> => runner.ended(id),
    async close() {
      await runner.close()
      leave()
      listeners.clear()
    },
  }
}

function counted<K extends string>(name: K, items: number[]): Record<K, number[]> & { total: number } {
  return { [name]: items, total: items.length } as Record<K, number[]> & { total: number }
}

async function readMedia({ db, path }: OpenCase, sha256: string): Promise<Output<'media.get'>> {
  const file = readMediaFile(db, sha256)
  if (!file?.mime || file.bytes > shownMedia) return null
  const media = mediaReader(db, path)
  try {
    const bytes = await media.read(sha256)
    return bytes && { mime: file.mime, base64: Buffer.from(bytes).toString('base64') }
  } finally {
    await media.close()
  }
}

/** The program's own resources beside this source tree. */
export const sourceResources = join(import.meta.dirname, '..', '..', 'resources')
