import { expect, it, vi } from 'vitest'
import { contextBridge, ipcRenderer } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

it('offers the page one question, passes its answer on to this page alone, and takes addresses', async () => {
  const postMessage = vi.fn()
  vi.stubGlobal('window', { postMessage, location: { origin: 'daysheet://app' } })
  await import('../../electron/preload.ts')

  const [name, surface] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
  expect(name).toBe('daysheet')
  expect(Object.keys(surface ?? {})).toEqual(['platform', 'connect', 'openOutside'])

  const { connect } = surface as { connect: (...words: unknown[]) => void }
  connect('anything', { channel: 'other' })
  expect(ipcRenderer.send.mock.calls).toEqual([['daysheet:connect']])

  const { port1 } = new MessageChannel()
  ipcRenderer.emit('daysheet:port', { ports: [port1] })
  expect(postMessage).toHaveBeenCalledWith('daysheet:port', 'daysheet://app', [port1])
  port1.close()

  const { openOutside } = surface as { openOutside: (...words: unknown[]) => void }
  openOutside('https://ehr.example.org/1', { channel: 'other' })
  expect(ipcRenderer.send.mock.lastCall).toEqual(['daysheet:outside', 'https://ehr.example.org/1'])
  vi.unstubAllGlobals()
})
