import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '../support/folder.ts'
import { testHost } from '../support/host.ts'

/** A folder of built screens beside a file that is nobody's business. */
function built(): string {
  const top = testFolder()
  const folder = join(top, 'client')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(top, 'secret.html'), 'the secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Daysheet</title>')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, 'notes.exe'), 'no screen')
  writeFileSync(join(folder, 'assets', 'index-B2x.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'Inter-9.woff2'), Buffer.from([1, 2, 3]))
  symlinkSync(join(top, 'secret.html'), join(folder, 'linked.html'))
  return folder
}

it.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/?print=1', 'text/html; charset=utf-8', 'no-cache'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ['/assets/index-B2x.js', 'text/javascript; charset=utf-8', /immutable/u],
  ['/assets/Inter-9.woff2', 'font/woff2', /immutable/u],
])('%s is served as %s', async (path, type, cache) => {
  const host = await testHost({ screens: built() })
  const answer = await host.send('GET', path)
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } })
  expect(answer.headers['cache-control']).toMatch(cache)
  const head = await host.send('HEAD', path)
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(answer.headers['content-length'])
})

it.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/%2e%2e%2fsecret.html',
  '/assets/../../secret.html',
  '/assets/..%5c..%5csecret.html',
  '//secret.html',
  '/linked.html',
  '/notes.exe',
  '/assets',
  '/assets/',
  '/index.html%00',
  '/%',
])('%s leads nowhere', async (path) => {
  const host = await testHost({ screens: built() })
  const answer = await host.send('GET', path)
  expect(answer.status).toBe(404)
  expect(answer.text).not.toContain('secret')
})

it('without built screens programs are served all the same', async () => {
  const host = await testHost({ screens: join(testFolder(), 'nothing') })
  expect(await host.send('GET', '/')).toMatchObject({ status: 404 })
  expect(await host.send('GET', '/api/v1/state')).toMatchObject({ status: 200 })
})
