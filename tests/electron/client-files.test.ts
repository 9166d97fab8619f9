import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerFile } from '../../electron/client-files.ts'

vi.mock('electron', () => import('./stand-in.ts'))

let folder = ''

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'daysheet-client-'))
  folder = join(root, 'client')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(root, 'client-other'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/main.js'), 'export {}')
  writeFileSync(join(folder, 'assets/notes.txt'), 'not served')
  writeFileSync(join(root, 'secret.json'), '{}')
  writeFileSync(join(root, 'client-other/secret.json'), '{}')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

describe('the screens’ files at daysheet://app', () => {
  it('are served with their kind and the content policy', async () => {
    const page = await answerFile('daysheet://app/', folder)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = await answerFile('daysheet://app/assets/main.js?v=1', folder)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe('export {}')
  })

  it.each([
    ['what is not there', 'daysheet://app/missing.js'],
    ['a folder', 'daysheet://app/assets'],
    ['a kind of file that screens do not use', 'daysheet://app/assets/notes.txt'],
    ['another host', 'daysheet://recovery/index.html'],
    ['a file above', 'daysheet://app/../secret.json'],
    ['a file above, escaped', 'daysheet://app/%2e%2e/secret.json'],
    ['a file above, with escaped slashes', 'daysheet://app/..%2fsecret.json'],
    ['a folder whose name begins alike', 'daysheet://app/..%2fclient-other%2fsecret.json'],
    ['backslashes', 'daysheet://app/..%5csecret.json'],
    ['a zero byte', 'daysheet://app/index.html%00.js'],
    ['a malformed escape', 'daysheet://app/%zz.html'],
  ])('do not include %s', async (_what, url) => {
    const answer = await answerFile(url, folder)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })
})
