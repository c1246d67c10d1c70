import { describe, expect, test } from 'vitest'
import type { Core } from '../../src/core/core-types.ts'
import { serve } from '../../src/core/port-server.ts'
import type { EventFrame, MethodName } from '../../src/shared/api.ts'
import { type Connection, createConnection } from '../../src/shared/connection.ts'
import { AppError } from '../../src/shared/errors.ts'
import { createPortPair, type PortPair } from './port-pair.ts'

/** The smallest core there can be: answers as the test says, and emits when told. */
function coreThat(answer: (method: MethodName, input: unknown) => unknown) {
  const listeners = new Set<(frame: EventFrame) => void>()
  const core: Core = {
    call: async (method, input) => (await answer(method, input)) as never,
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    jobEnded: () => Promise.reject(new Error('no jobs here')),
    close: async () => {},
  }
  return {
    core,
    listeners,
    emit: (frame: EventFrame) => listeners.forEach((listener) => void listener(frame)),
  }
}

function connect(answer: (method: MethodName, input: unknown) => unknown) {
  const pair = createPortPair()
  const logged: string[] = []
  const made = coreThat(answer)
  serve(made.core, pair.engine, (line) => logged.push(line))
  return { ...made, pair, logged, connection: createConnection(pair.window) }
}

const changed: EventFrame = { event: 'changed', value: { nouns: ['flags'] } }

describe('calls', () => {
  test('an answer reaches its caller', async () => {
    const { connection } = connect((method, input) => ({ method, input }))
    expect(await connection.call('posts.get', { key: 3 })).toEqual({ method: 'posts.get', input: { key: 3 } })
  })

  test('answers out of order reach the right callers', async () => {
    const first = Promise.withResolvers<string>()
    const { connection } = connect((method) => (method === 'case.info' ? first.promise : 'second'))
    const slow = connection.call('case.info', {})
    expect(await connection.call('run.list', {})).toBe('second')
    first.resolve('first')
    expect(await slow).toBe('first')
  })

  test('an error for the user crosses whole', async () => {
    const { connection, logged } = connect(() => {
      throw new AppError('not-found', 'There is no such flag.', { id: 7 })
    })
    const error = await connection.call('flags.get', { id: 7 }).catch((caught) => caught)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'not-found', message: 'There is no such flag.', details: { id: 7 } })
    expect(logged).toEqual([])
  })

  test('a bug crosses as `internal` and is logged by name, without the post it quotes', async () => {
    const { connection, logged } = connect(() => {
      throw new TypeError('cannot read "a private post"')
    })
    const error = await connection.call('posts.get', { key: 1 }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'internal', details: { name: 'TypeError' } })
    expect(JSON.stringify([error.message, error.details, logged])).not.toContain('private post')
    expect(logged).toEqual(['posts.get failed: TypeError'])
  })

  test.each(['no.such', 'constructor', '__proto__', 'toString'])('method %s is refused', async (method) => {
    const { connection } = connect(() => 'never')
    await expect(connection.call(method as MethodName, {} as never)).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test.each([
    ['text', 'hello'],
    ['nothing', null],
    ['no id', { method: 'case.info', input: {} }],
    ['an id that is no number', { id: 'x', method: 'case.info' }],
    ['no method', { id: 1 }],
  ])('%s is no request, and later ones are still answered', async (_name, message) => {
    const { connection, pair } = connect(() => 'fine')
    pair.window.send(message as never)
    expect(await connection.call('case.info', {})).toBe('fine')
  })
})

describe('events', () => {
  test('an event reaches its listeners until they leave', async () => {
    const { connection, emit } = connect(() => null)
    const seen: string[] = []
    const leave = connection.on('changed', (value) => seen.push(`a:${value.nouns}`))
    connection.on('changed', (value) => seen.push(`b:${value.nouns}`))
    connection.on('job', () => seen.push('job'))
    emit(changed)
    await connection.call('case.info', {})
    leave()
    emit(changed)
    await connection.call('case.info', {})
    expect(seen).toEqual(['a:flags', 'b:flags', 'b:flags'])
  })
})

describe('closing', () => {
  const waitingCall = (connection: Connection) => connection.call('case.info', {}).catch((error) => error)
  const never = () => new Promise(() => {})

  test('pending and future calls are rejected with the reason', async () => {
    const { connection, pair } = connect(never)
    const pending = waitingCall(connection)
    pair.close('The engine stopped.')
    for (const error of [await pending, await waitingCall(connection)]) {
      expect(error).toBeInstanceOf(AppError)
      expect(error).toMatchObject({ code: 'internal', message: 'The engine stopped.' })
    }
  })

  test('the window is told once, early or late', () => {
    const { connection, pair } = connect(never)
    const told: string[] = []
    connection.onClose((reason) => told.push(`early: ${reason}`))
    pair.close('gone')
    pair.close('gone again')
    connection.onClose((reason) => told.push(`late: ${reason}`))
    expect(told).toEqual(['early: gone', 'late: gone'])
  })

  test('the engine lets go of a closed window, also in the middle of a call', async () => {
    const answer = Promise.withResolvers<string>()
    const { connection, pair, listeners } = connect(() => answer.promise)
    const sent = recordSends(pair)
    const pending = waitingCall(connection)
    expect(listeners.size).toBe(1)
    pair.close()
    answer.resolve('too late')
    await pending
    await new Promise(setImmediate)
    expect(listeners.size).toBe(0)
    expect(sent).toEqual([])
  })
})

function recordSends(pair: PortPair): unknown[] {
  const sent: unknown[] = []
  const { send } = pair.engine
  pair.engine.send = (frame) => {
    sent.push(frame)
    send(frame)
  }
  return sent
}
