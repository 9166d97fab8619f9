import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished } from 'vitest'
import type { Contract } from '../../core/contract.ts'
import { newId, type PayerId } from '../../core/kernel/ids.ts'
import { openJournal } from '../../host/journal.ts'
import { portsOver } from '../../host/ports.ts'
import { testPractice } from '../support/practice.ts'

function connected() {
  const t = testPractice()
  const stopping = new AbortController()
  const connect = portsOver({
    practice: t.practice,
    journal: openJournal(),
    stopping: stopping.signal,
  })
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    stopping.abort()
    port2.close()
  })
  connect(port1)
  return { t, port: port2 }
}

/** What a page that was taken over might send. */
const nonsense: readonly unknown[] = [
  'no JSON',
  '{}',
  '{"i":1}',
  '{"i":1,"t":3}',
  '{"i":1,"t":2,"p":{}}',
  '{"i":1,"p":{"u":5}}',
  '{"i":1,"p":{"u":"http://["}}',
  '{"i":1,"p":{"u":"/access/state","b":{"json":{"__proto__":{"x":1}}}}}',
  `{"i":1,"p":{"u":"/access/state","b":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
  '['.repeat(100_000),
  5,
  null,
  undefined,
  { i: 1 },
  new ArrayBuffer(4),
]

it('whatever else a window sends is not heard, and the next request is answered', async () => {
  const { port } = connected()
  const answered = once(port, 'message')
  for (const message of nonsense) port.postMessage(message)
  port.postMessage('{"i":"last","p":{"u":"/access/state","b":{"json":{}}}}')
  const [first] = (await answered) as [string]
  expect(JSON.parse(first)).toMatchObject({ i: 'last', p: { b: { json: { setUp: true } } } })
})

it('a megabyte of text is refused at its field, as over HTTP', async () => {
  const { t, port } = connected()
  const headers = { authorization: `Bearer ${t.token('front_desk')}` }
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port, headers }))
  port.start()
  const text = 'x'.repeat(1024 * 1024)
  const policy = { name: text, phone: null, active: true, version: null }
  await expect(
    client.patients.savePayer({ id: newId<PayerId>(0), ...policy }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    data: { problems: [{ path: 'name', code: 'too_long' }] },
  })
})
