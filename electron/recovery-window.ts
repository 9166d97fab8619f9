import { BrowserWindow, dialog, session } from 'electron'
import { hardenSession } from './hardening.ts'
import { printPage, savePdf } from './paper.ts'
import { recoveryPolicy, sheetPage, unlockPage } from './recovery-pages.ts'
import type { Words } from './words.ts'

type Answer = (request: Request) => string | Promise<string>

/** Shows a new practice's passphrase, once, until the person says that it is on paper. */
export async function showPassphrase(words: Words, passphrase: string): Promise<void> {
  const made = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format()
  const window = await openPage(() => sheetPage(words, passphrase, made))
  const closed = new Promise<'kept'>((answer) => window.once('closed', () => answer('kept')))
  for (;;) {
    const choice = await Promise.race([choose(window, words), closed])
    if (choice === 'kept') break
    await (choice === 'print' ? printPage(window) : savePdf(window, words))
  }
  if (!window.isDestroyed()) window.destroy()
}

/**
 * Asks for the passphrase until it opens the key.
 *
 * @param why the sentence that says why it is needed
 * @param attempt answers the key, or null for a wrong passphrase
 * @returns null when the person closed the window instead
 */
export async function askPassphrase(
  words: Words,
  why: string,
  attempt: (passphrase: string) => Promise<Buffer | null>,
): Promise<Buffer | null> {
  let key: Buffer | null = null
  const window = await openPage(async (request) => {
    if (request.method !== 'POST') return unlockPage(words, why, false)
    const form = new URLSearchParams(await request.text())
    key = await attempt(form.get('passphrase') ?? '')
    if (key === null) return unlockPage(words, why, true)
    window.close()
    return ''
  })
  await new Promise<void>((closed) => window.once('closed', () => closed()))
  return key
}

async function choose(window: BrowserWindow, words: Words): Promise<'print' | 'save' | 'kept'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.recoveryKept,
    detail: words.recoveryKeptDetail,
    buttons: [words.printSheet, words.saveSheet, words.onPaper],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return (['print', 'save', 'kept'] as const)[response] ?? 'print'
}

/** A window without script, preload or memory, in a session of its own. */
async function openPage(answer: Answer): Promise<BrowserWindow> {
  const own = session.fromPartition('recovery')
  hardenSession(own)
  if (own.protocol.isProtocolHandled('daysheet')) own.protocol.unhandle('daysheet')
  own.protocol.handle('daysheet', async (request) => asPage(await answer(request)))
  const window = new BrowserWindow({
    width: 760,
    height: 640,
    autoHideMenuBar: true,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
  })
  await window.loadURL('daysheet://recovery/')
  return window
}

const asPage = (html: string) =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': recoveryPolicy,
      'cache-control': 'no-store',
    },
  })
