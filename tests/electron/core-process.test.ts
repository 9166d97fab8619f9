import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WebContents } from 'electron'
import { CoreProcess, pauses } from '../../electron/core-process.ts'
import { StandInContents, type StandInProcess, children, utilityProcess } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

const opening = {
  kind: 'open',
  folder: '/records',
  key: 'ab'.repeat(32),
  demo: false,
  importSynthea: null,
  dropDigits: false,
} as const

const refused = vi.fn()
const exhausted = vi.fn()
let core: CoreProcess

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  children.length = 0
  core = new CoreProcess('/program/host/utility.js', opening, { refused, exhausted })
  core.start()
})
afterEach(() => vi.useRealTimers())

function latest(): StandInProcess {
  const child = children.at(-1)
  if (child === undefined) throw new Error('no core was started')
  return child
}

/** The stand-in has what the core's process uses of a page's contents, and no more. */
const page = () => {
  const contents = new StandInContents()
  return { contents, asElectrons: contents as unknown as WebContents }
}

describe('the core in its process', () => {
  it('is started from the host’s bundle and told what to open', () => {
    expect(utilityProcess.fork).toHaveBeenCalledWith('/program/host/utility.js', [], {
      serviceName: 'Daysheet core',
    })
    expect(latest().heard).toEqual([opening])
  })

  it('gives a window that asks too early its port once it is ready', () => {
    const { contents, asElectrons } = page()
    core.handOut(asElectrons)
    expect(contents.received).toEqual([])
    latest().say({ kind: 'ready' })
    expect(contents.received).toMatchObject([{ channel: 'daysheet:port', message: null }])
    expect(latest().heard.at(-1)).toEqual({ kind: 'window' })
  })

  it('gives each window its own port, and the two ends belong together', async () => {
    latest().say({ kind: 'ready' })
    const { contents, asElectrons } = page()
    core.handOut(asElectrons)
    core.handOut(page().asElectrons)
    expect(latest().ports).toHaveLength(2)
    const far = latest().ports[0]
    const heard = new Promise((answer) => far?.once('message', answer))
    contents.received[0]?.ports[0]?.postMessage('hello')
    expect(await heard).toBe('hello')
    far?.close()
  })

  it('is started again after a crash, and windows ask for a new port', () => {
    latest().say({ kind: 'ready' })
    latest().emit('exit', 1)
    const { contents, asElectrons } = page()
    core.handOut(asElectrons)
    expect(children).toHaveLength(1)
    vi.advanceTimersByTime(pauses[0] ?? 0)
    expect(children).toHaveLength(2)
    expect(contents.received).toEqual([])
    latest().say({ kind: 'ready' })
    expect(contents.received).toHaveLength(1)
  })

  it('waits longer before each new start, and asks a person in the end', () => {
    for (const [crashes, pause] of pauses.entries()) {
      latest().emit('exit', 1)
      vi.advanceTimersByTime(pause - 1)
      expect(children).toHaveLength(crashes + 1)
      vi.advanceTimersByTime(1)
      expect(children).toHaveLength(crashes + 2)
    }
    expect(exhausted).not.toHaveBeenCalled()
    latest().emit('exit', 1)
    expect(exhausted).toHaveBeenCalledOnce()
    core.start()
    expect(children).toHaveLength(pauses.length + 2)
  })

  it('forgets old crashes once it ran well for a minute', () => {
    for (let crash = 0; crash < 20; crash += 1) {
      vi.advanceTimersByTime(61_000)
      latest().emit('exit', 1)
      vi.advanceTimersByTime(pauses[0] ?? 0)
      expect(children).toHaveLength(crash + 2)
    }
  })

  it('is not started again when the practice cannot be opened', () => {
    latest().say({ kind: 'refused', sentence: 'The key is not the key of this practice.' })
    expect(refused).toHaveBeenCalledWith('The key is not the key of this practice.')
    vi.runAllTimers()
    expect(children).toHaveLength(1)
  })

  it('takes nothing for an answer that is none', () => {
    for (const message of [null, 'ready', { kind: 'steal' }, { kind: 'refused', sentence: 7 }])
      latest().say(message)
    const { contents, asElectrons } = page()
    core.handOut(asElectrons)
    expect(contents.received).toEqual([])
    expect(refused).not.toHaveBeenCalled()
  })

  it('is told to stop, and stays stopped', async () => {
    const stopped = core.stop()
    expect(latest().heard.at(-1)).toEqual({ kind: 'stop' })
    latest().emit('exit', 0)
    await stopped
    vi.runAllTimers()
    expect(children).toHaveLength(1)
  })

  it('is ended when it does not stop by itself', async () => {
    const stopped = core.stop()
    vi.advanceTimersByTime(10_000)
    await stopped
    expect(latest().kill).toHaveBeenCalledOnce()
  })
})
