import { join } from 'node:path'
import { app, dialog, ipcMain, session } from 'electron'
import { registerScheme, serveClient } from './client-files.ts'
import { CoreProcess } from './core-process.ts'
import { hardenApp, hardenSession, isOurs } from './hardening.ts'
import { showMenus } from './menus.ts'
import { type Place, placeOf } from './place.ts'
import { practiceKey } from './practice-key.ts'
import { openOutside } from './outside.ts'
import { openWindows, showWindow } from './windows.ts'
import { type Words, wordsFor } from './words.ts'

const built = (path: string) => join(import.meta.dirname, '..', path)

registerScheme()
hardenApp()

const place = placeOf(process.argv.slice(app.isPackaged ? 1 : 2), app.getPath('userData'))
app.setPath('userData', place.userData)

if (app.requestSingleInstanceLock()) begin()
else app.quit()

function begin(): void {
  // Between the recovery sheet and the first window nothing is open, and that is no farewell.
  app.on('window-all-closed', () => undefined)
  void app.whenReady().then(() => open(wordsFor(app.getLocale())))
}

/** From a ready runtime to open windows: key, core, screens. */
async function open(words: Words): Promise<void> {
  hardenSession(session.defaultSession)
  serveClient(session.defaultSession, built('client'))
  const key = await keyOrSentence(place.folder, words)
  if (key === null) app.quit()
  else openWith(key, words)
}

function openWith(key: Buffer, words: Words): void {
  const core = startCore(place, key, words)
  ipcMain.on('daysheet:connect', (event) => {
    if (isOurs(event)) core.handOut(event.sender)
  })
  ipcMain.on('daysheet:outside', (event, address: unknown) => {
    if (isOurs(event)) openOutside(address)
  })
  showMenus(words)
  openWindows()
  app.on('activate', () => showWindow())
  app.on('second-instance', () => showWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  stopCoreBeforeLeaving(core)
}

async function keyOrSentence(folder: string, words: Words): Promise<Buffer | null> {
  try {
    return await practiceKey(folder, words)
  } catch (error) {
    dialog.showErrorBox(words.cannotOpen, error instanceof Error ? error.message : '')
    return null
  }
}

function startCore(at: Place, key: Buffer, words: Words): CoreProcess {
  const opening = { kind: 'open', ...at, key: key.toString('hex') } as const
  const core = new CoreProcess(built('host/utility.js'), opening, {
    refused: (sentence) => {
      dialog.showErrorBox(words.cannotOpen, sentence)
      app.quit()
    },
    exhausted: () => void askToRetry(core, words),
  })
  core.start()
  return core
}

async function askToRetry(core: CoreProcess, words: Words): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.coreStopped,
    detail: words.coreStoppedDetail,
    buttons: [words.tryAgain, words.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) core.start()
  else app.quit()
}

function stopCoreBeforeLeaving(core: CoreProcess): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void core.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}
