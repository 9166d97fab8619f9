import { expect, test } from 'vitest'
import { LARGEST_DOCUMENT } from '../../../core/documents/contract.ts'
import { DAY } from '../../../core/kernel/clock.ts'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { announced, pdf, pieceOf, piecesOf, readBack, send } from './sending.ts'

const problem = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

test('a file of several pieces comes back as it was sent', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const content = pdf(5 * 1024 * 1024 + 17)
  const document = await send(desk, t.maria, content)
  expect(document).toMatchObject({
    patientId: t.maria,
    mediaType: 'application/pdf',
    bytes: content.length,
    addedAt: MONDAY,
    addedBy: 'The front_desk',
    removedAt: null,
    thumbnail: null,
  })
  expect((await readBack(desk, document.id)).equals(content)).toBe(true)
  expect(await desk.documents.list({ patientId: t.maria })).toEqual([document])
})

test('a file that was broken off goes on from where it stopped, also after a restart', async () => {
  const t = testPractice()
  const content = pdf(2 * 1024 * 1024 + 5)
  const file = announced(t.maria, content)
  const piece = (at: number) => ({ id: file.id, ...pieceOf(content, at) })
  const { documents } = t.as('front_desk')
  expect(await documents.add(file)).toEqual({ received: 0, isFinished: false })
  await documents.append(piece(0))
  t.reopen()
  const after = t.as('front_desk').documents
  expect(await after.add(file)).toEqual({ received: 1024 * 1024, isFinished: false })
  const again = await after.append(piece(0))
  expect(again.received).toBe(1024 * 1024)
  const ahead = await after.append(piece(2))
  expect(ahead.received).toBe(1024 * 1024)
  await after.append(piece(1))
  await after.append(piece(2))
  const finished = await after.finish({ id: file.id })
  expect(await after.finish({ id: file.id })).toEqual(finished)
  expect(await after.add(file)).toEqual({ received: content.length, isFinished: true })
  expect((await readBack(t.as('front_desk'), file.id)).equals(content)).toBe(true)
})

test('nothing of an unfinished file is shown, and after a day nothing of it is left', async () => {
  const t = testPractice()
  const content = pdf(3000)
  const file = announced(t.maria, content)
  const { documents } = t.as('front_desk')
  await documents.add(file)
  await documents.append({ id: file.id, ...pieceOf(content, 0) })
  expect(await documents.list({ patientId: t.maria })).toEqual([])
  await expect(documents.get({ id: file.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(documents.content({ id: file.id })).rejects.toMatchObject({ code: 'not_found' })
  t.peek((db) => db.execute('update documents set created_at = created_at - ?', DAY + 1))
  await send(t.as('front_desk'), t.maria, pdf(10))
  const left = t.peek((db) =>
    db.prepared('select document_id from document_pieces where document_id = ?').all(file.id),
  )
  expect(left).toEqual([])
})

test('a file that is given up leaves nothing; one that is finished stays', async () => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const file = announced(t.maria, pdf(3000))
  await documents.add(file)
  await documents.append({ id: file.id, ...pieceOf(pdf(3000), 0) })
  await documents.stop({ id: file.id })
  await documents.stop({ id: file.id })
  await expect(documents.finish({ id: file.id })).rejects.toMatchObject({ code: 'not_found' })
  const { id } = await send(t.as('front_desk'), t.maria, pdf(10))
  await expect(documents.stop({ id })).rejects.toMatchObject({ code: 'stale' })
  expect(await documents.get({ id })).toMatchObject({ bytes: 10 })
})

test.each([
  ['cut short', pdf(3000).subarray(0, 2999)],
  ['with one byte changed', Buffer.from(pdf(3000).fill(0, 1500, 1501))],
])('a file that arrived %s is refused, and sent anew it is kept', async (_, arrived) => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const file = announced(t.maria, pdf(3000))
  await documents.add(file)
  await documents.append({ id: file.id, from: 0, content: arrived.toString('base64') })
  await expect(documents.finish({ id: file.id })).rejects.toMatchObject(
    problem('content', 'file_damaged'),
  )
  await documents.stop({ id: file.id })
  expect(await send(t.as('front_desk'), t.maria, pdf(3000), { id: file.id })).toMatchObject({
    bytes: 3000,
  })
})

test('more than was announced, and more than is kept, is refused', async () => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const file = announced(t.maria, pdf(10))
  await documents.add(file)
  await expect(
    documents.append({ id: file.id, from: 0, content: pdf(11).toString('base64') }),
  ).rejects.toMatchObject(problem('content', 'file_damaged'))
  await expect(
    documents.add({ ...announced(t.maria, pdf(10)), bytes: LARGEST_DOCUMENT + 1 }),
  ).rejects.toMatchObject(problem('bytes', 'file_too_large'))
  await expect(documents.add({ ...announced(t.maria, pdf(10)), bytes: 0 })).rejects.toMatchObject(
    problem('bytes', 'file_empty'),
  )
  const tooMuch = Buffer.alloc(1024 * 1024 + 3).toString('base64')
  await expect(documents.append({ id: file.id, from: 0, content: tooMuch })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test.each([
  ['a program', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000')],
  ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
])('%s is refused whatever it is called', async (_, content) => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const file = announced(t.maria, content, { name: 'Referral.pdf' })
  await documents.add(file)
  await expect(
    documents.append({ id: file.id, from: 0, content: content.toString('base64') }),
  ).rejects.toMatchObject(problem('content', 'file_type_unknown'))
})

test('text stays text to its end, and a character may lie across two pieces', async () => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const content = Buffer.from('Doña Łucja 🙂 '.repeat(20))
  const file = announced(t.maria, content)
  await documents.add(file)
  for (const piece of piecesOf(content, 7)) await documents.append({ id: file.id, ...piece })
  expect(await documents.finish({ id: file.id })).toMatchObject({ mediaType: 'text/plain' })

  const mixed = Buffer.concat([Buffer.from('plain so far'), Buffer.from([0, 1, 2, 3])])
  const other = announced(t.maria, mixed)
  await documents.add(other)
  await documents.append({ id: other.id, ...pieceOf(mixed, 0, 12) })
  await expect(documents.append({ id: other.id, ...pieceOf(mixed, 1, 12) })).rejects.toMatchObject(
    problem('content', 'file_type_unknown'),
  )
})

test('an id that names another file already, and a record that does not exist, are refused', async () => {
  const t = testPractice()
  const { documents } = t.as('front_desk')
  const { id } = await send(t.as('front_desk'), t.maria, pdf(10))
  await expect(documents.add(announced(t.maria, pdf(11), { id }))).rejects.toMatchObject({
    code: 'stale',
  })
  await expect(documents.add(announced(newId<PatientId>(MONDAY), pdf(11)))).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(t.as('read_only').documents.add(announced(t.maria, pdf(11)))).rejects.toMatchObject({
    code: 'not_permitted',
  })
})
