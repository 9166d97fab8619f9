import { afterEach, expect, test, vi } from 'vitest'
import { portKeeper, type Bridge } from '../../renderer/client/port.ts'

/** A window that hears messages, and a shell that answers each question when told to. */
function stage() {
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  const connect = vi.fn<Bridge['connect']>()
  const hand = (port: MessagePort, from: unknown = page, data: unknown = 'daysheet:port') =>
    page.dispatchEvent(Object.assign(new Event('message'), { source: from, data, ports: [port] }))
  const bridge: Bridge = { platform: 'linux', connect, openOutside: vi.fn() }
  return { bridge, connect, hand }
}

afterEach(() => vi.unstubAllGlobals())

test('asks once for a port, however many calls wait for it', async () => {
  const { bridge, connect, hand } = stage()
  const { port1 } = new MessageChannel()
  const port = portKeeper(bridge, () => undefined)
  const waiting = [port(), port()]
  hand(port1)
  expect(await Promise.all(waiting)).toEqual([port1, port1])
  expect(connect).toHaveBeenCalledTimes(1)
  port1.close()
})

test('takes no port from another window, and none under another name', async () => {
  const { bridge, hand } = stage()
  const [wrong, right] = [new MessageChannel().port1, new MessageChannel().port1]
  const waiting = portKeeper(bridge, () => undefined)()
  hand(wrong, null)
  hand(wrong, window, 'other')
  hand(right)
  expect(await waiting).toBe(right)
  for (const port of [wrong, right]) port.close()
})

test('asks for another one after it closed, and says so', async () => {
  const { bridge, connect, hand } = stage()
  const [first, second] = [new MessageChannel(), new MessageChannel()]
  const closed = vi.fn()
  const port = portKeeper(bridge, closed)
  const before = port()
  hand(first.port1)
  await before
  first.port2.close()
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1))
  const after = port()
  hand(second.port1)
  expect(await after).toBe(second.port1)
  expect(connect).toHaveBeenCalledTimes(2)
  second.port1.close()
})
