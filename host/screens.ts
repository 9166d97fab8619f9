import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The kinds of files that the screens are made of, by the end of their names. */
export const screenTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

interface ScreenFile {
  readonly file: string
  readonly type: string
  readonly size: number
  readonly cache: string
}

/** The built screens by their address, `/assets/index-B2x.js`. */
export type Screens = ReadonlyMap<string, ScreenFile>

/**
 * Lists the built screens once. What is not on the list is not served, so that no address can
 * lead out of the folder.
 */
export function listScreens(folder: string): Screens {
  if (!existsSync(join(folder, 'index.html'))) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => screenFile(folder, join(entry.parentPath, entry.name)))
  const listed = new Map(files)
  const home = listed.get('/index.html')
  return home === undefined ? listed : listed.set('/', home)
}

function screenFile(folder: string, file: string): [string, ScreenFile][] {
  const address = `/${relative(folder, file).split(sep).join('/')}`
  const type = screenTypes[extname(file)]
  if (type === undefined) return []
  const cache = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return [[address, { file, type, size: statSync(file).size, cache }]]
}

/** Sends one file of the screens; a browser that leaves halfway is no fault. */
export async function sendScreen(
  { file, type, size, cache }: ScreenFile,
  response: ServerResponse,
  headOnly: boolean,
): Promise<void> {
  response.writeHead(200, { 'content-type': type, 'content-length': size, 'cache-control': cache })
  if (headOnly) response.end()
  else await pipeline(createReadStream(file), response).catch(() => response.destroy())
}
