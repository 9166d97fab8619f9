import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type Session, protocol } from 'electron'
import { securityHeaders } from '../host/headers.ts'
import { screenTypes } from '../host/screens.ts'

/** Makes `daysheet:` a scheme with origins, like https. Call before ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'daysheet', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built screens at `daysheet://app/` to a session, and nothing else of the disk. */
export function serveClient(session: Session, folder: string): void {
  session.protocol.handle('daysheet', (request) => answerFile(request.url, folder))
}

/** One file of the screens, or 404 for whatever is outside, missing or not a kind we serve. */
export async function answerFile(url: string, folder: string): Promise<Response> {
  const file = fileFor(url, folder)
  const type = file === null ? undefined : screenTypes[extname(file)]
  if (file === null || type === undefined) return nothing()
  try {
    const content = new Uint8Array(await readFile(file))
    return new Response(content, { headers: { ...securityHeaders, 'content-type': type } })
  } catch {
    return nothing()
  }
}

function fileFor(url: string, folder: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'app') return null
  const path = decoded(pathname === '/' ? '/index.html' : pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const nothing = () => new Response('', { status: 404 })
