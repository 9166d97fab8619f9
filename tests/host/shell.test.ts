import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished } from 'vitest'
import type { Contract } from '../../core/contract.ts'
import { openJournal } from '../../host/journal.ts'
import type { WindowPort } from '../../host/ports.ts'
import { serveShell, type Shell, type ToShell } from '../../host/shell.ts'
import { testFolder } from '../support/folder.ts'

/** The shell's end of the channel: it tells, and hears what it is answered. */
class StandInShell extends EventEmitter implements Shell {
  postMessage(message: ToShell): void {
    this.emit('answered', message)
  }

  async tell(data: object, ...ports: WindowPort[]): Promise<void> {
    this.emit('message', { data: structuredClone(data), ports })
    await Promise.resolve()
  }

  async answer(): Promise<ToShell> {
    const [message] = (await once(this, 'answered')) as [ToShell]
    return message
  }
}

const opening = (folder: string, key = 'ab'.repeat(32)) => ({
  kind: 'open',
  folder,
  key,
  demo: false,
  importSynthea: null,
  dropDigits: false,
})

function served() {
  const shell = new StandInShell()
  const left = Promise.withResolvers<string>()
  serveShell(shell, openJournal(), () => left.resolve('left'))
  onTestFinished(() => void shell.tell({ kind: 'stop' }))
  return { shell, left: left.promise }
}

it('a shell opens a practice with its key and hands a window on, which then asks', async () => {
  const { shell, left } = served()
  const ready = shell.answer()
  await shell.tell(opening(join(testFolder(), 'practice')))
  expect(await ready).toEqual({ kind: 'ready' })
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port2.close())
  await shell.tell({ kind: 'window' }, port1)
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  expect(await client.access.state({})).toMatchObject({ setUp: false })
  await shell.tell({ kind: 'stop' })
  expect(await left).toBe('left')
})

it('a shell with the wrong key hears why, in a sentence', async () => {
  const folder = join(testFolder(), 'practice')
  const first = served()
  const ready = first.shell.answer()
  await first.shell.tell(opening(folder))
  await ready
  await first.shell.tell({ kind: 'stop' })
  await first.left
  const second = served()
  const refused = second.shell.answer()
  await second.shell.tell(opening(folder, 'cd'.repeat(32)))
  expect(await refused).toEqual({
    kind: 'refused',
    sentence: 'The key does not open this database. Nothing was changed.',
  })
})

it('what is no message of the shell is left alone', async () => {
  const { shell, left } = served()
  await shell.tell({ kind: 'open', folder: 5 })
  await shell.tell({ kind: 'format' })
  await shell.tell({ kind: 'stop' })
  expect(await left).toBe('left')
})
