import { app, type IpcMainEvent, type Session, type WebContents } from 'electron'

/** Where our own pages live; see client-files.ts. */
export const home = 'daysheet://app'

/** Takes from every page, whoever makes it, what no page of ours needs. Call before ready. */
export function hardenApp(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** No permission, no device, and no way out of this program for a session's pages. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: leavesProgram(request.url) }),
  )
}

/**
 * Whether a message comes from the top of one of our own pages, and from nothing framed in it or
 * put in its place.
 */
export function isOurs(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.origin === home
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const isOwnPage = (url: string) => URL.parse(url)?.protocol === 'daysheet:'

const leavesProgram = (url: string) =>
  ['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:'].includes(URL.parse(url)?.protocol ?? 'file:')
