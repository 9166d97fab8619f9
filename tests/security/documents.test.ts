import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { newId, type DocumentId } from '../../core/kernel/ids.ts'
import { testHost } from '../support/host.ts'

/** Found nowhere else: whoever reads these bytes reads this document. */
const canary = 'zastrowkanarie 1984-03-14 HbA1c 7.2'
const name = 'Zastrowkanariebefund'
const content = Buffer.from(`${canary}\n`.repeat(2000))

const traces = [canary, name, Buffer.from(content.subarray(0, 96)).toString('base64')].flatMap(
  (word) => (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(word, encoding)),
)

/** The files below a folder in which the document can be read. */
const tracesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => traces.some((trace) => readFileSync(file).includes(trace)))

it('a document is found in no file and no journal, while open and after closing', async () => {
  const host = await testHost()
  const { t } = host
  const id = newId<DocumentId>(t.clock.now)
  const role = 'front_desk'
  const sha256 = createHash('sha256').update(content).digest('hex')
  const begun = await host.send('POST', `/api/v1/patients/${t.maria}/documents`, {
    role,
    body: { id, name, kind: 'lab', bytes: content.length, sha256 },
  })
  expect(begun, begun.text).toMatchObject({ status: 200 })
  await host.send('POST', `/api/v1/documents/${id}/pieces`, {
    role,
    body: { from: 0, content: content.toString('base64') },
  })
  const finished = await host.send('POST', `/api/v1/documents/${id}/finish`, { role, body: {} })
  expect(finished.json).toMatchObject({ mediaType: 'text/plain', bytes: content.length })
  const read = await host.send('GET', `/api/v1/documents/${id}/content`, { role })
  expect(read.json).toMatchObject({ content: content.toString('base64') })

  const folder = dirname(t.file)
  expect(tracesIn(folder)).toEqual([])
  await host.stop()
  t.practice.close()
  expect(tracesIn(folder)).toEqual([])
  expect(host.journal()).not.toContain(name)
  expect(host.journal()).not.toContain('zastrowkanarie')
})

it('a piece above the limit of a message is refused, and what was sent stays', async () => {
  const host = await testHost()
  const id = newId<DocumentId>(host.t.clock.now)
  const role = 'front_desk'
  const body = { id, name, kind: 'lab', bytes: 9_000_000, sha256: 'ab'.repeat(32) }
  await host.send('POST', `/api/v1/patients/${host.t.maria}/documents`, { role, body })
  const small = { from: 0, content: content.toString('base64') }
  await host.send('POST', `/api/v1/documents/${id}/pieces`, { role, body: small })
  const large = { from: content.length, content: 'A'.repeat(3 * 1024 * 1024) }
  const refused = await host.send('POST', `/api/v1/documents/${id}/pieces`, { role, body: large })
  expect(refused).toMatchObject({ status: 413 })
  const again = await host.send('POST', `/api/v1/patients/${host.t.maria}/documents`, {
    role,
    body,
  })
  expect(again.json).toEqual({ received: content.length, isFinished: false })
})

it("nobody reads a document without signing in, nor by another account's rights", async () => {
  const host = await testHost()
  const id = newId<DocumentId>(host.t.clock.now)
  expect(await host.send('GET', `/api/v1/documents/${id}/content`)).toMatchObject({ status: 401 })
  const unknown = await host.send('GET', `/api/v1/documents/${id}/content`, { role: 'read_only' })
  expect(unknown).toMatchObject({ status: 404 })
  const denied = await host.send('POST', `/api/v1/documents/${id}/remove`, {
    role: 'biller',
    body: { version: 1 },
  })
  expect(denied).toMatchObject({ status: 403 })
})
