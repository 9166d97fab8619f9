import { beforeEach, expect, test, vi } from 'vitest'
import { ORPCError } from '@orpc/client'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'

const documents = vi.hoisted(() => ({
  add: vi.fn(),
  append: vi.fn(),
  finish: vi.fn(),
  stop: vi.fn(() => Promise.resolve({})),
}))
vi.mock('../../../renderer/client/client.ts', () => ({
  client: { documents },
  ask: { documents: { key: () => ['documents'] } },
}))
vi.mock('../../../renderer/documents/bytes.ts', () => ({
  base64Of: async (part: Blob) => btoa(await part.text()),
  sha256Of: () => Promise.resolve('ab'.repeat(32)),
}))
vi.mock('../../../renderer/documents/thumbnail.ts', () => ({
  thumbnailOf: () => Promise.resolve(null),
}))

const { sendAgain, sendFiles, stopSending, useSendings } =
  await import('../../../renderer/documents/sendings.ts')

const patientId = newId<PatientId>(1)
const wanted = (text: string) => ({
  ...{ patientId, file: new File([text], 'letter.txt'), name: 'letter', kind: 'letter' as const },
})
const list = () => useSendings.getState().list
const added = vi.fn()

/** The file that stands first in line. */
function first() {
  const [sending] = list()
  if (!sending) throw new Error('nothing is under way')
  return sending
}

beforeEach(() => {
  vi.resetAllMocks()
  useSendings.setState({ list: [] })
  documents.stop.mockResolvedValue({})
  documents.add.mockResolvedValue({ received: 0, isFinished: false })
  documents.append.mockImplementation(({ from, content }: { from: number; content: string }) =>
    Promise.resolve({ received: from + atob(content).length, isFinished: false }),
  )
  documents.finish.mockResolvedValue({ name: 'letter' })
})

test('a file goes piece by piece and is then on the record', async () => {
  sendFiles([wanted('x'.repeat(1024 * 1024 + 3))], added)
  await vi.waitFor(() => expect(added).toHaveBeenCalledWith({ name: 'letter' }))
  expect(documents.append).toHaveBeenCalledTimes(2)
  expect(documents.append.mock.calls[1]).toMatchObject([{ from: 1024 * 1024 }])
  expect(list()).toEqual([])
})

test('one that broke off goes on from what is there', async () => {
  documents.append.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  sendFiles([wanted('plain text')], added)
  await vi.waitFor(() => expect(list()).toMatchObject([{ fault: { failure: 'unreachable' } }]))
  documents.add.mockResolvedValue({ received: 6, isFinished: false })
  sendAgain(first(), added)
  await vi.waitFor(() => expect(added).toHaveBeenCalled())
  expect(documents.append).toHaveBeenLastCalledWith(expect.objectContaining({ from: 6 }))
  expect(documents.stop).not.toHaveBeenCalled()
})

test('one that did not arrive whole is sent anew', async () => {
  const data = { problems: [{ path: 'content', code: 'file_damaged' }] }
  documents.finish.mockRejectedValueOnce(new ORPCError('invalid_input', { data }))
  sendFiles([wanted('plain text')], added)
  await vi.waitFor(() => expect(list()).toMatchObject([{ fault: { problem: 'file_damaged' } }]))
  sendAgain(first(), added)
  await vi.waitFor(() => expect(added).toHaveBeenCalled())
  expect(documents.stop).toHaveBeenCalledTimes(1)
})

test('an empty one and one that is too large are told before anything is sent', async () => {
  const large = { ...wanted(''), file: new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.pdf') }
  sendFiles([wanted(''), large], added)
  await vi.waitFor(() =>
    expect(list()).toMatchObject([
      { fault: { problem: 'file_empty' } },
      { fault: { problem: 'file_too_large' } },
    ]),
  )
  expect(documents.add).not.toHaveBeenCalled()
})

test('what is stopped is sent no further, and the next one follows', async () => {
  documents.append.mockImplementationOnce(() => {
    stopSending(first().id)
    return Promise.resolve({ received: 3, isFinished: false })
  })
  sendFiles([wanted('plain text'), wanted('next')], added)
  await vi.waitFor(() => expect(added).toHaveBeenCalledTimes(1))
  expect(documents.stop).toHaveBeenCalledTimes(1)
  expect(documents.finish).toHaveBeenCalledTimes(1)
  expect(list()).toEqual([])
})
