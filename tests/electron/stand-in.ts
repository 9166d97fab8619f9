/**
 * A stand-in for the `electron` module: enough of it to run the shell's own code under Node. It
 * is not Electron. What crosses a process there is copied by structured clone here, as IPC does;
 * sandbox, content policy, menus and native dialogs are only seen in the real one
 * (`npm run test:electron`).
 */
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { vi } from 'vitest'

export class StandInContents extends EventEmitter {
  readonly mainFrame = { origin: 'daysheet://app' }
  readonly received: { channel: string; message: unknown; ports: readonly MessagePort[] }[] = []
  readonly print = vi.fn((_options: object, done: () => void) => done())
  readonly printToPDF = vi.fn(() => Promise.resolve(Buffer.from('%PDF-')))
  opensWindow: () => { action: string } = () => ({ action: 'allow' })

  isDestroyed = () => false
  setWindowOpenHandler(handler: () => { action: string }) {
    this.opensWindow = handler
  }
  postMessage(channel: string, message: unknown, ports: readonly MessagePort[] = []) {
    this.received.push({ channel, message: structuredClone(message), ports })
  }
}

export class StandInWindow extends EventEmitter {
  static readonly all: StandInWindow[] = []
  readonly webContents = new StandInContents()
  readonly loadURL = vi.fn((_url: string) => Promise.resolve())
  readonly show = vi.fn()
  readonly focus = vi.fn()
  readonly restore = vi.fn()
  readonly maximize = vi.fn(() => (this.isMaximized = () => true))
  readonly options: { title?: string; x?: number; y?: number; webPreferences?: object }

  constructor(options: StandInWindow['options'] = {}) {
    super()
    this.options = options
    StandInWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  isMaximized = () => false
  isMinimized = () => false
  isDestroyed = () => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1440, height: 900, ...this.#place() })
  close() {
    this.emit('close')
    this.emit('closed')
  }
  destroy() {
    this.emit('closed')
  }
  #place = () => {
    const { x, y } = this.options
    return x === undefined || y === undefined ? {} : { x, y }
  }
}
export { StandInWindow as BrowserWindow }

export class StandInProcess extends EventEmitter {
  readonly heard: unknown[] = []
  readonly ports: MessagePort[] = []
  postMessage(message: unknown, ports: readonly MessagePort[] = []) {
    this.heard.push(structuredClone(message))
    this.ports.push(...ports)
  }
  /** The core says something. */
  say(message: unknown) {
    this.emit('message', structuredClone(message))
  }
  kill = vi.fn(() => {
    this.emit('exit', 0)
    return true
  })
}

export const children: StandInProcess[] = []
export const utilityProcess = {
  fork: vi.fn((_script: string) => {
    const child = new StandInProcess()
    children.push(child)
    return child
  }),
}

export class MessageChannelMain extends MessageChannel {}

/** What a session was told about permissions, requests and schemes. */
export class StandInSession {
  permit: (contents: unknown, permission: string, answer: (yes: boolean) => void) => void = () =>
    undefined
  check: (...asked: unknown[]) => boolean = () => true
  device: (...asked: unknown[]) => boolean = () => true
  request: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void =
    () => undefined
  serve: ((request: Request) => Promise<Response>) | null = null

  setPermissionRequestHandler = (handler: StandInSession['permit']) => (this.permit = handler)
  setPermissionCheckHandler = (handler: StandInSession['check']) => (this.check = handler)
  setDevicePermissionHandler = (handler: StandInSession['device']) => (this.device = handler)
  readonly webRequest = {
    onBeforeRequest: (handler: StandInSession['request']) => (this.request = handler),
  }
  readonly protocol = {
    isProtocolHandled: () => this.serve !== null,
    unhandle: () => (this.serve = null),
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) =>
      (this.serve = handler),
  }
}

const partition = new StandInSession()
export const session = {
  defaultSession: new StandInSession(),
  fromPartition: (_name: string) => partition,
}

class StandInApp extends EventEmitter {
  isPackaged = true
  readonly paths = new Map([['userData', '/nowhere']])
  readonly enableSandbox = vi.fn()
  readonly quit = vi.fn()
  readonly requestSingleInstanceLock = vi.fn(() => true)
  whenReady = () => Promise.resolve()
  getLocale = () => 'en-US'
  getPath = (name: string) => this.paths.get(name) ?? ''
  setPath = (name: string, path: string) => this.paths.set(name, path)
}
export const app = new StandInApp()

export const ipcMain = new EventEmitter()
export const ipcRenderer = Object.assign(new EventEmitter(), { send: vi.fn() })
export const contextBridge = {
  exposeInMainWorld: vi.fn((_name: string, _api: object) => undefined),
}
export const protocol = { registerSchemesAsPrivileged: vi.fn() }
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}
export const dialog = {
  showErrorBox: vi.fn((_title: string, _text: string) => undefined),
  showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
  showSaveDialog: vi.fn(() => Promise.resolve({ canceled: true, filePath: '' })),
}
export const shell = { openExternal: vi.fn((_address: string) => Promise.resolve()) }
export const Menu = {
  setApplicationMenu: vi.fn(),
  buildFromTemplate: (template: object) => template,
}

/** A keychain that can be told to be absent, another one, or unwilling. */
export const keychain = {
  backend: 'gnome_libsecret',
  available: true,
  secret: 'a',
  /** Counts up when the keychain would wrap differently from now on. */
  generation: 1,
}
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(keychain.available),
  getSelectedStorageBackend: () => keychain.backend,
  encryptStringAsync: (text: string) => {
    const { secret, generation } = keychain
    return Promise.resolve(Buffer.from(JSON.stringify({ text, secret, generation })))
  },
  decryptStringAsync: (bytes: Buffer) => {
    const { text, secret, generation } = JSON.parse(bytes.toString()) as typeof keychain & {
      text: string
    }
    if (secret !== keychain.secret) return Promise.reject(new Error('no such secret'))
    const shouldReEncrypt = generation !== keychain.generation
    return Promise.resolve({ result: text, shouldReEncrypt })
  },
}
