import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { WebContents } from 'electron'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Contract } from '../../core/contract.ts'
import { CoreProcess } from '../../electron/core-process.ts'
import { openJournal } from '../../host/journal.ts'
import { type Shell, serveShell } from '../../host/shell.ts'
import { testFolder } from '../support/folder.ts'
import { StandInContents, StandInProcess, utilityProcess } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

type Hear = Parameters<Shell['on']>[1]

/** The host itself in a stand-in for its process: what passes is copied, as between processes. */
function hostProcess(): StandInProcess {
  const child = new StandInProcess()
  let hear: Hear = () => undefined
  const shell: Shell = {
    on: (_event, heard) => (hear = heard),
    postMessage: (message) => queueMicrotask(() => child.say(message)),
  }
  child.postMessage = (message: unknown, ports?: readonly MessagePort[]) => {
    const copy: unknown = structuredClone(message)
    queueMicrotask(() => hear({ data: copy, ports: ports ?? [] }))
  }
  serveShell(shell, openJournal(), () => child.emit('exit', 0))
  return child
}

function openCore(folder: string, key: string) {
  utilityProcess.fork.mockImplementationOnce(() => hostProcess())
  const refused = vi.fn()
  const opening = { kind: 'open', folder, key, demo: false } as const
  const rest = { importSynthea: null, dropDigits: false }
  const core = new CoreProcess(
    'utility.js',
    { ...opening, ...rest },
    { refused, exhausted: vi.fn() },
  )
  core.start()
  return { core, refused }
}

/** A page of the desktop program, asking through the port that it was handed. */
async function openPage(core: CoreProcess): Promise<ContractRouterClient<Contract>> {
  const contents = new StandInContents()
  core.handOut(contents as unknown as WebContents)
  const port = await vi.waitFor(() => {
    const handed = contents.received[0]?.ports[0]
    if (handed === undefined) throw new Error('no port yet')
    return handed
  }, 20_000)
  onTestFinished(() => port.close())
  const link = new RPCLink({ port })
  port.start()
  return createORPCClient(link)
}

it('a window asks the host through the port that the shell handed it', async () => {
  const { core } = openCore(testFolder(), 'ab'.repeat(32))
  const [first, second] = await Promise.all([openPage(core), openPage(core)])
  expect(await first.access.state({})).toMatchObject({ setUp: false })
  expect(await second.access.state({})).toMatchObject({ setUp: false })
  await expect(first.clinic.directory({})).rejects.toMatchObject({ code: 'not_signed_in' })
  await core.stop()
})

it('a key that does not fit is told in a sentence, and the records stay as they were', async () => {
  const folder = testFolder()
  const right = openCore(folder, 'ab'.repeat(32))
  await openPage(right.core)
  await right.core.stop()

  const wrong = openCore(folder, 'cd'.repeat(32))
  await vi.waitFor(() => expect(wrong.refused).toHaveBeenCalledOnce(), 20_000)
  expect(wrong.refused.mock.calls[0]?.[0]).toMatch(/key/)

  const again = openCore(folder, 'ab'.repeat(32))
  expect(await (await openPage(again.core)).access.state({})).toMatchObject({ setUp: false })
  await again.core.stop()
})
