import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Contract } from '../../core/contract.ts'
import type { ChangeBatch } from '../../core/database/contract.ts'
import { followFeed } from '../../host/feed.ts'
import { openJournal } from '../../host/journal.ts'
import { portsOver } from '../../host/ports.ts'
import { testHost } from '../support/host.ts'
import { testPractice } from '../support/practice.ts'

type Client = ContractRouterClient<Contract>

const payer = (name: string, last: string) => ({
  id: `01890000-0000-7000-8000-00000000000${last}`,
  name,
  phone: null,
  active: true,
  version: null,
})

async function changes(client: Client): Promise<AsyncIterator<ChangeBatch>> {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const stream = await client.feed.changes({}, { signal: stop.signal })
  return stream[Symbol.asyncIterator]()
}

it('two windows hear of what a third one writes', async () => {
  const host = await testHost()
  const [one, two] = await Promise.all([
    changes(host.client('owner')),
    changes(host.client('front_desk')),
  ])
  const heard = Promise.all([one.next(), two.next()])
  await host.client('manager').patients.savePayer(payer('Harbor Health', 'a'))
  for (const { value } of await heard) expect((value as ChangeBatch).tables).toContain('payers')
})

it('what comes while nobody reads comes as one batch, and nothing of it is lost', async () => {
  const t = testPractice()
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const feed = await followFeed(t.practice, { token: t.token('owner'), signal: stop.signal })
  const patients = t.as('front_desk').patients
  await patients.savePayer(payer('Harbor Health', 'a'))
  await patients.savePayer(payer('Tide Mutual', 'b'))
  const { value } = await feed.next()
  await patients.savePayer(payer('Mill Insurance', 'c'))
  const later = await feed.next()
  expect(value?.tables).toContain('payers')
  expect(later.value?.sequence).toBeGreaterThan(value?.sequence ?? Infinity)
})

it('nobody listens without a session', async () => {
  const host = await testHost()
  const answer = await host.send('POST', '/rpc/feed/changes', { body: { json: {} } })
  expect(answer).toMatchObject({ status: 401, json: { json: { code: 'not_signed_in' } } })
})

it('a feed ends with its session, and says so', async () => {
  const host = await testHost()
  const feed = await changes(host.client('biller'))
  const ended = feed.next()
  await host.client('biller').access.signOut({})
  await expect(ended.then(() => feed.next())).rejects.toMatchObject({ code: 'session_ended' })
})

it('a feed that nothing happens on ends with its session too', async () => {
  const host = await testHost()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const feed = await changes(host.client('biller'))
  const ended = feed.next()
  host.t.clock.now += 24 * 3_600_000
  vi.advanceTimersByTime(5_000)
  await expect(ended).rejects.toMatchObject({ code: 'session_ended' })
})

it('feeds end when the host stops, which does not wait for their readers', async () => {
  const host = await testHost()
  const feed = await changes(host.client('owner'))
  const ended = feed.next()
  await host.stop()
  expect(await ended).toMatchObject({ done: true })
})

it('a window at a message port asks and listens like one over HTTP', async () => {
  const t = testPractice()
  const stopping = new AbortController()
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    stopping.abort()
    port1.close()
  })
  const journal = openJournal()
  portsOver({ practice: t.practice, journal, stopping: stopping.signal, checkAnswers: true })(port1)
  const headers = () => ({ authorization: `Bearer ${t.token('owner')}` })
  const client: Client = createORPCClient(new RPCLink({ port: port2, headers }))
  port2.start()
  expect((await client.access.me({})).account.role).toBe('owner')
  const feed = await changes(client)
  const heard = feed.next()
  await client.patients.savePayer(payer('Harbor Health', 'a'))
  expect(((await heard).value as ChangeBatch).tables).toContain('payers')
  await expect(client.patients.get({ id: t.location })).rejects.toMatchObject({
    code: 'not_found',
  })
})
