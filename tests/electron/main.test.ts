import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  StandInWindow,
  app,
  children,
  dialog,
  ipcMain,
  keychain,
  session,
  shell,
} from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

let folder = ''

beforeEach(() => {
  vi.clearAllMocks()
  folder = mkdtempSync(join(tmpdir(), 'daysheet-desk-'))
  app.paths.set('userData', folder)
  for (const emitter of [app, ipcMain]) emitter.removeAllListeners()
  children.length = 0
  StandInWindow.all.length = 0
  Object.assign(keychain, { backend: 'gnome_libsecret', secret: 'a' })
  dialog.showMessageBox.mockResolvedValue({ response: 2 })
})
afterEach(() => {
  for (const window of StandInWindow.all) window.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const desk = () => StandInWindow.all.filter((window) => window.options.title === 'Daysheet')

/** Deriving a key takes its time on a busy machine. */
const eventually = (check: () => void) => vi.waitFor(check, 20_000)

let starts = 0

/** Runs the program's main file anew, as a new process would. */
async function start(): Promise<void> {
  starts += 1
  await import(/* @vite-ignore */ `../../electron/main.ts?start=${starts}`)
}

async function started() {
  await start()
  await eventually(() => expect(desk()).not.toEqual([]))
}

describe('the desktop program', () => {
  it('makes the key, shows its passphrase once, and then opens the practice', async () => {
    await started()
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
    expect(existsSync(join(folder, 'practice/desktop-key.json'))).toBe(true)
    expect(children[0]?.heard).toMatchObject([{ kind: 'open', folder: join(folder, 'practice') }])
    expect(JSON.stringify(children[0]?.heard)).toMatch(/"key":"[0-9a-f]{64}"/)

    app.removeAllListeners()
    await start()
    await eventually(() => expect(children).toHaveLength(2))
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
    expect(children[1]?.heard).toEqual(children[0]?.heard)
  })

  it('runs once per desk: the second one leaves and the first comes to the front', async () => {
    await started()
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    await start()
    expect(app.quit).toHaveBeenCalledOnce()
    expect(children).toHaveLength(1)
    app.emit('second-instance')
    expect(desk()[0]?.focus).toHaveBeenCalledOnce()
  })

  it('hands a port to its own page and to no other', async () => {
    await started()
    children[0]?.say({ kind: 'ready' })
    const page = desk()[0]?.webContents
    const stranger = { origin: 'https://example.com' }
    ipcMain.emit('daysheet:connect', { sender: page, senderFrame: stranger })
    expect(page?.received).toEqual([])
    ipcMain.emit('daysheet:connect', { sender: page, senderFrame: page?.mainFrame })
    expect(page?.received).toMatchObject([{ channel: 'daysheet:port' }])
  })

  it('opens an address for its own page and for no other', async () => {
    await started()
    const page = desk()[0]?.webContents
    const address = 'https://ehr.example.org/chart'
    const stranger = { origin: 'https://example.com' }
    ipcMain.emit('daysheet:outside', { sender: page, senderFrame: stranger }, address)
    expect(shell.openExternal).not.toHaveBeenCalled()
    ipcMain.emit('daysheet:outside', { sender: page, senderFrame: page?.mainFrame }, address)
    expect(shell.openExternal.mock.calls).toEqual([[address]])
  })

  it('keeps page titles out of the window title', async () => {
    await started()
    const preventDefault = vi.fn()
    desk()[0]?.emit('page-title-updated', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(desk()[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
  })

  it('leaves only after the core has closed the records', async () => {
    await started()
    const preventDefault = vi.fn()
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(app.quit).not.toHaveBeenCalled()
    expect(children[0]?.heard.at(-1)).toEqual({ kind: 'stop' })
    children[0]?.emit('exit', 0)
    await eventually(() => expect(app.quit).toHaveBeenCalledOnce())
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('says why a practice cannot be opened, and leaves', async () => {
    await started()
    children[0]?.say({ kind: 'refused', sentence: 'Another program has it open.' })
    expect(dialog.showErrorBox).toHaveBeenCalledWith(
      'The practice cannot be opened.',
      'Another program has it open.',
    )
    expect(app.quit).toHaveBeenCalled()
  })

  it('does not put a new key over a damaged one', async () => {
    await started()
    const file = join(folder, 'practice/desktop-key.json')
    writeFileSync(file, 'damaged')
    app.removeAllListeners()
    await start()
    await eventually(() => expect(dialog.showErrorBox).toHaveBeenCalledOnce())
    expect(app.quit).toHaveBeenCalled()
    expect(children).toHaveLength(1)
    expect(readFileSync(file, 'utf8')).toBe('damaged')
  })
})

describe('records that were served without a desktop so far', () => {
  it('are opened with their key, which the keychain keeps from then on', async () => {
    mkdirSync(join(folder, 'practice/keys'), { recursive: true })
    writeFileSync(join(folder, 'practice/practice.daysheet'), '')
    writeFileSync(join(folder, 'practice/keys/practice.key'), `${'ab'.repeat(32)}\n`)
    await started()
    expect(children[0]?.heard).toMatchObject([{ kind: 'open', key: 'ab'.repeat(32) }])
    expect(existsSync(join(folder, 'practice/desktop-key.json'))).toBe(true)
  })

  it('are not opened with a new key when theirs is missing', async () => {
    mkdirSync(join(folder, 'practice'))
    writeFileSync(join(folder, 'practice/practice.daysheet'), '')
    await start()
    await eventually(() => expect(dialog.showErrorBox).toHaveBeenCalledOnce())
    expect(existsSync(join(folder, 'practice/desktop-key.json'))).toBe(false)
    expect(children).toEqual([])
  })
})

describe('a desk whose keychain is another one', () => {
  it('asks for the passphrase, on a page without script, until it is right', async () => {
    await started()
    const sheet = await answerOf(new Request('daysheet://recovery/'))
    const passphrase = /<code>(.+)<\/code>/.exec(await sheet.text())?.[1] ?? ''
    keychain.backend = 'kwallet6'
    app.removeAllListeners()
    await start()
    await eventually(() => expect(StandInWindow.all).toHaveLength(3))
    const wrong = await (await answerOf(typed('wrong'))).text()
    expect(wrong).toContain('This is not the passphrase')
    expect(children).toHaveLength(1)
    await answerOf(typed(passphrase))
    await eventually(() => expect(children).toHaveLength(2))
    expect(children[1]?.heard).toEqual(children[0]?.heard)
  })

  const typed = (passphrase: string) =>
    new Request('daysheet://recovery/unlock', {
      method: 'POST',
      body: new URLSearchParams({ passphrase }),
    })

  async function answerOf(request: Request): Promise<Response> {
    const answer = await session.fromPartition('recovery').serve?.(request)
    if (answer === undefined) throw new Error('no recovery page is served')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/)
    return answer
  }
})
