import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IpcMainEvent, Session } from 'electron'
import { hardenApp, hardenSession, isOurs } from '../../electron/hardening.ts'
import { StandInContents, StandInSession, app } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

describe('every page, whoever makes it', () => {
  let contents: StandInContents

  beforeEach(() => {
    app.removeAllListeners()
    hardenApp()
    contents = new StandInContents()
    app.emit('web-contents-created', {}, contents)
  })

  const prevented = (event: string, url = '') => {
    const preventDefault = vi.fn()
    contents.emit(event, { url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }

  it('runs in the sandbox', () => {
    expect(app.enableSandbox).toHaveBeenCalled()
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:4810/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'not a url',
  ])('cannot go to %s, by itself or by redirection', (url) => {
    expect(prevented('will-navigate', url)).toBe(true)
    expect(prevented('will-redirect', url)).toBe(true)
  })

  it('may load itself again', () => {
    expect(prevented('will-navigate', 'daysheet://app/')).toBe(false)
  })

  it('cannot open a window nor hold a web view', () => {
    expect(contents.opensWindow()).toEqual({ action: 'deny' })
    expect(prevented('will-attach-webview')).toBe(true)
  })
})

describe('a session', () => {
  const own = new StandInSession()
  hardenSession(own as unknown as Session)

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'display-capture', 'usb'])(
    'refuses the permission %s',
    (permission) => {
      const answer = vi.fn()
      own.permit({}, permission, answer)
      expect(answer).toHaveBeenCalledWith(false)
      expect(own.check({}, permission)).toBe(false)
      expect(own.device({})).toBe(false)
    },
  )

  it.each([
    ['https://example.com/pixel.png', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['daysheet://app/main.js', false],
    ['blob:daysheet://app/1', false],
  ])('on a request for %s has it cancelled: %s', (url, cancel) => {
    const answer = vi.fn()
    own.request({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
  })
})

describe('a message to the main process', () => {
  const sender = { mainFrame: { origin: 'daysheet://app' } }
  /** Only what the check looks at. */
  const from = (senderFrame: object | null) => ({ sender, senderFrame }) as unknown as IpcMainEvent

  it('is heard from the top of our own page', () => {
    expect(isOurs(from(sender.mainFrame))).toBe(true)
  })

  it('is not heard from a frame inside it, even of the same origin', () => {
    expect(isOurs(from({ origin: 'daysheet://app' }))).toBe(false)
  })

  it('is not heard from a frame that is gone', () => {
    expect(isOurs(from(null))).toBe(false)
  })

  it.each(['https://example.com', 'daysheet://recovery', 'null', 'daysheet://app.example'])(
    'is not heard from %s',
    (origin) => {
      const frame = { origin }
      const event = { sender: { mainFrame: frame }, senderFrame: frame }
      expect(isOurs(event as unknown as IpcMainEvent)).toBe(false)
    },
  )
})
