import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Core } from '../../src/core/core-types.ts'
import { createConnection } from '../../src/shared/connection.ts'
import type { Frame } from '../../src/shared/host.ts'
import { hostPaths } from '../../src/shared/webhost.ts'
import { serveBuilt } from '../../src/webhost/pages.ts'
import { startWebhost, type Webhost } from '../../src/webhost/server.ts'

/** Answers every call with the call; the host knows nothing of what a core does. */
const echo: Core = {
  call: async (method, input) => ({ method, input }) as never,
  on: () => () => {},
  jobEnded: () => Promise.reject(new Error('no jobs here')),
  close: async () => {},
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

let folder: string
let host: Webhost
let cookie: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausemark-webhost-'))
  await mkdir(join(folder, 'bundle', 'assets'), { recursive: true })
  await writeFile(join(folder, 'bundle', 'index.html'), '<title>Clausemark</title>')
  await writeFile(join(folder, 'bundle', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{}')
  host = await startWebhost({ core: echo, window: () => serveBuilt(join(folder, 'bundle')) })
  cookie = await openLink(host)
})

afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

/** node:http rather than fetch, which would not let a test lie about Host. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { body, ...rest } = options
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(`${host.origin}/`, { path, ...rest }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const asMember = (headers: Record<string, string> = {}) => ({ headers: { cookie, ...headers } })

async function openLink({ url }: Webhost): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  return response.headers.get('set-cookie')!.split(';')[0]!
}

describe('the link', () => {
  test('leads away from itself with a cookie the page cannot read, and works once', async () => {
    const other = await startWebhost({ core: echo, window: () => serveBuilt(join(folder, 'bundle')) })
    try {
      const first = await fetch(other.url, { redirect: 'manual' })
      expect(first.status).toBe(303)
      expect(first.headers.get('location')).toBe('/')
      expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
      const second = await fetch(other.url, { redirect: 'manual' })
      expect(second.status).toBe(403)
      expect(second.headers.get('set-cookie')).toBeNull()
      expect(await second.text()).toMatch(/start it again for a new link/)
    } finally {
      await other.close()
    }
  })

  test('a link that a page of another name opens is refused and stays worth something', async () => {
    const other = await startWebhost({ core: echo, window: () => serveBuilt(join(folder, 'bundle')) })
    try {
      const { pathname, search } = new URL(other.url)
      const status = await new Promise((resolve) => {
        request(other.origin, { path: pathname + search, headers: { host: 'evil.example' } }, (response) =>
          resolve(response.resume().statusCode),
        ).end()
      })
      expect(status).toBe(421)
      expect(await openLink(other)).toMatch(/^clausemark-/)
    } finally {
      await other.close()
    }
  })
})

describe('pages', () => {
  test.each([
    ['the page', '/', 200],
    ['an asset', '/assets/a.js', 200],
    ['a missing asset', '/assets/b.js', 404],
    ['a file beside the bundle', '/../secret.json', 404],
    ['the same, encoded', '/%2e%2e/secret.json', 404],
    ['the same, slash encoded', '/assets/..%2f..%2fsecret.json', 404],
    ['an address that cannot be read', '//', 400],
  ])('%s', async (_name, path, status) => {
    expect((await send(path, asMember())).status).toBe(status)
  })

  test('every answer carries the content policy and is kept by no cache', async () => {
    for (const answer of [await send('/', asMember()), await send('/'), await send('/nothing', asMember())]) {
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test.each([
    ['without the cookie', '/', {}, 403],
    ['an asset without the cookie', '/assets/a.js', {}, 403],
    ['a folder list without the cookie', hostPaths.folder, {}, 403],
    ['with a made-up cookie', '/', { cookie: 'clausemark=1' }, 403],
  ])('%s', async (_name, path, headers, status) => {
    expect((await send(path, { headers })).status).toBe(status)
  })

  test.each(['evil.example', 'localhost', '127.0.0.1'])(
    'under the name %s nobody is at home',
    async (name) => {
      const answer = await send('/', asMember({ host: name }))
      expect(answer.status).toBe(421)
      expect(answer.body).toBe('')
    },
  )

  test.each(['PUT', 'DELETE', 'POST'])('%s of a page is refused', async (method) => {
    expect((await send('/', { method, ...asMember() })).status).toBe(405)
  })
})

describe('the socket', () => {
  function open(
    headers: Record<string, string>,
    path: string = hostPaths.socket,
  ): Promise<WebSocket | number> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, { headers })
      socket.on('open', () => resolve(socket))
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode!))
      socket.on('error', () => resolve(0))
    })
  }

  test('carries calls', async () => {
    const socket = (await open({ cookie, origin: host.origin })) as WebSocket
    const connection = createConnection({
      send: (frame) => socket.send(JSON.stringify(frame)),
      onFrame: (listener) => void socket.on('message', (data) => listener(JSON.parse(String(data)) as Frame)),
      onClose: (listener) => void socket.on('close', () => listener('closed')),
    })
    expect(await connection.call('posts.get', { key: 4 })).toEqual({ method: 'posts.get', input: { key: 4 } })
    socket.close()
  })

  test.each([
    ['from another site', () => ({ cookie, origin: 'https://evil.example' }), 403],
    ['from another port of this machine', () => ({ cookie, origin: 'http://127.0.0.1:1' }), 403],
    ['from no page', () => ({ cookie }), 403],
    ['without the cookie', () => ({ origin: host.origin }), 403],
    ['under another name', () => ({ cookie, origin: host.origin, host: 'evil.example' }), 403],
  ])('%s is refused', async (_name, headers, status) => {
    expect(await open(headers())).toBe(status)
  })

  test('elsewhere there is none', async () => {
    expect(await open({ cookie, origin: host.origin }, '/other')).toBe(0)
  })

  test('what is not a request ends it', async () => {
    const socket = (await open({ cookie, origin: host.origin })) as WebSocket
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.send('not json')
    expect(await closed).toBe(1003)
  })
})

describe('choosing files', () => {
  test('a folder list has folders first and hides hidden files', async () => {
    await mkdir(join(folder, 'list', 'archive 2'), { recursive: true })
    await mkdir(join(folder, 'list', 'archive 10'))
    await writeFile(join(folder, 'list', 'a.zip'), '')
    await writeFile(join(folder, 'list', '.hidden'), '')
    const path = join(folder, 'list')
    const answer = await send(`${hostPaths.folder}?${new URLSearchParams({ path })}`, asMember())
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: {
        path,
        parent: folder,
        entries: [
          { name: 'archive 2', path: join(path, 'archive 2'), kind: 'folder' },
          { name: 'archive 10', path: join(path, 'archive 10'), kind: 'folder' },
          { name: 'a.zip', path: join(path, 'a.zip'), kind: 'file' },
        ],
      },
    })
  })

  test('a folder that is not there gives a sentence', async () => {
    const answer = await send(`${hostPaths.folder}?path=/no/such/folder`, asMember())
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: {
        code: 'not-found',
        message: expect.stringMatching(/^The folder \/no\/such\/folder cannot be opened/),
      },
    })
  })

  const upload = (name: string, headers: Record<string, string>) =>
    send(`${hostPaths.upload}?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers,
      body: 'the bytes',
    })

  test('a dropped file lies on this machine under its own name until the host ends', async () => {
    const other = await startWebhost({ core: echo, window: () => serveBuilt(folder) })
    const member = { cookie: await openLink(other), origin: other.origin }
    const response = await fetch(`${other.origin}${hostPaths.upload}?name=my%20archive.zip`, {
      method: 'POST',
      headers: member,
      body: 'the bytes',
    })
    const { value } = (await response.json()) as { value: { path: string } }
    expect(basename(value.path)).toBe('my archive.zip')
    expect(readFileSync(value.path, 'utf8')).toBe('the bytes')
    await other.close()
    expect(existsSync(value.path)).toBe(false)
  })

  test('two files of one name do not meet', async () => {
    const paths = []
    for (const _ of [1, 2])
      paths.push(JSON.parse((await upload('a.zip', { cookie, origin: host.origin })).body).value.path)
    expect(new Set(paths).size).toBe(2)
  })

  test.each([
    ['a name that leads elsewhere', '../a.zip', () => ({ cookie, origin: host.origin }), 400],
    ['from another site', 'a.zip', () => ({ cookie, origin: 'https://evil.example' }), 403],
    ['from no page', 'a.zip', () => ({ cookie }), 403],
    ['without the cookie', 'a.zip', () => ({ origin: host.origin }), 403],
  ])('%s is refused', async (_name, name, headers, status) => {
    expect((await upload(name, headers())).status).toBe(status)
  })
})
