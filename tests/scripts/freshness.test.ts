import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isBuilt } from '../../scripts/freshness.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daysheet-freshness-'))
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'core/a.ts'])
    write(file, file)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function build() {
  const outputs = ['client/index.html', 'host/main.js', 'host/utility.js', 'main/main.js']
  for (const file of [...outputs, 'preload/preload.cjs']) write(`dist/${file}`, '')
  write('dist/.stamp', fingerprint(root))
}

describe('a build', () => {
  it('is fresh while the sources are as they were', () => {
    build()
    expect(isBuilt(root, fingerprint(root))).toBe(true)
  })

  it.each([
    ['a file changes', () => write('core/a.ts', 'other')],
    ['a file is added', () => write('host/deep/b.ts', '')],
    ['a file is taken away', () => rmSync(join(root, 'core/a.ts'))],
    ['a pin changes', () => write('package-lock.json', '{}')],
    ['an output is gone', () => rmSync(join(root, 'dist/host/main.js'))],
    ['it was interrupted', () => rmSync(join(root, 'dist/.stamp'))],
  ])('is stale when %s', (_what, change) => {
    build()
    change()
    expect(isBuilt(root, fingerprint(root))).toBe(false)
  })

  it('does not look at tests and documents', () => {
    build()
    write('tests/a.test.ts', '')
    write('docs/a.md', '')
    expect(isBuilt(root, fingerprint(root))).toBe(true)
  })
})
