import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isBuiltin } from 'node:module'
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../scripts/child.mjs'
import { startProgram } from '../e2e/fixtures/host.ts'
import { layRuntime, readFuses } from './stand-in-runtime.ts'

const root = resolve(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'daysheet-packing-'))
const program = join(work, 'release', 'linux-unpacked')
const archive = join(program, 'resources', 'app.asar')

let files: string[] = []

/** Packs for Linux whatever the machine: the archive is what is looked at. */
const packing = [
  ...['--linux', 'dir', '--x64', '--publish', 'never'],
  `-c.electronDist=${join(work, 'runtime')}`,
  `-c.directories.output=${join(work, 'release')}`,
]

/** Imports at the beginning of a line, which is where the bundler puts them. */
const imports = /^(?:import\b[^"']*|let \w+ = require\()["']([^"']+)["']/gm

async function must(...words: string[]) {
  const { code, output } = await run(process.execPath, words, { cwd: root, quiet: true })
  if (code !== 0) throw new Error(output)
}

beforeAll(async () => {
  layRuntime(join(work, 'runtime'))
  await must('scripts/build.mjs')
  await must('node_modules/electron-builder/cli.js', ...packing)
  files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => !('files' in statFile(archive, file)))
}, 180_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the archive', () => {
  it.each([
    'package.json',
    'dist/main/main.js',
    'dist/preload/preload.cjs',
    'dist/host/utility.js',
    'dist/client/index.html',
    'node_modules/better-sqlite3-multiple-ciphers/lib/index.js',
    'node_modules/@node-rs/argon2/index.js',
  ])('holds %s', (file) => {
    expect(files).toContain(file)
  })

  it('holds nothing but the built program and its native packages', () => {
    const rooms =
      /^(package\.json|dist\/(client|host|main|preload)\/|node_modules\/(better-sqlite3-multiple-ciphers|@node-rs\/argon2(-linux-x64-(gnu|musl))?)\/)/
    expect(files.filter((file) => !rooms.test(file))).toEqual([])
  })

  it('holds no source, test, map or stamp', () => {
    const left = /\.(ts|tsx|map|test\.js|spec\.js|c|cpp|h|gyp)$|(^|\/)(tests?|\.stamp)(\/|$)/
    expect(files.filter((file) => left.test(file))).toEqual([])
  })

  it('holds one SQLite and one argon2, made for this platform and outside the archive', () => {
    const natives = files.filter((file) => file.endsWith('.node'))
    const sqlite = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node'
    expect(natives.filter((file) => file.includes('sqlite'))).toEqual([sqlite])
    expect(natives.filter((file) => file.includes('argon2')).length).toBe(1)
    expect(natives).toHaveLength(2)
    for (const file of natives) expect(statFile(archive, file)).toMatchObject({ unpacked: true })
  })

  it('starts at the built main file, without the scripts of the workshop', () => {
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString())
    expect(manifest).toMatchObject({ name: 'daysheet', main: 'dist/main/main.js', type: 'module' })
    expect(manifest).not.toHaveProperty('devDependencies')
  })
})

describe('what is packed', () => {
  it('imports nothing that is not packed with it', () => {
    const scripts = files.filter((file) => /^dist\/(host|main|preload)\/.*\.c?js$/.test(file))
    expect(scripts.length).toBeGreaterThanOrEqual(4)
    const imported = scripts.flatMap((file) =>
      [...extractFile(archive, file).toString().matchAll(imports)].map(([, name = '']) => name),
    )
    const packed = ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2']
    const others = imported.filter((name) => !name.startsWith('.') && !isBuiltin(name))
    expect(new Set(others)).toEqual(new Set(packed))
  })

  it('serves a practice, with nothing else around it', async () => {
    const unpacked = join(work, 'unpacked')
    extractAll(archive, unpacked)
    const host = await startProgram(
      join(unpacked, 'dist/host/main.js'),
      ...['--data', join(work, 'records')],
    )
    const [screen, state] = await Promise.all([
      fetch(`${host.address}/`),
      fetch(`${host.address}/api/v1/state`),
    ])
    expect(screen.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await state.json()).toMatchObject({ setUp: false })
    await host.stop()
  })
})

describe('the program around it', () => {
  it('is no general Node, opens no inspector and runs nothing but the archive', () => {
    expect(readFuses(join(program, 'daysheet'))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptionsVariable: false,
      nodeInspectArguments: false,
      asarIntegrity: true,
      onlyAppFromAsar: true,
      browserSnapshot: false,
      fileProtocolPrivileges: false,
    })
  })

  it('brings the languages that it speaks', () => {
    expect(readdirSync(join(program, 'locales'))).toEqual(['en-US.pak'])
  })
})
