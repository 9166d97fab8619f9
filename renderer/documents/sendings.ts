import { create } from 'zustand'
import { LARGEST_DOCUMENT, type Document } from '../../core/documents/contract.ts'
import { newId, type DocumentId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { ask, client } from '../client/client.ts'
import { queries } from '../client/queries.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { sendFile } from './send-file.ts'
import type { Sending, SendingFault, Wanted } from './sending.ts'

/** Files under way; they go on while other screens are looked at. */
export const useSendings = create<{ readonly list: readonly Sending[] }>()(() => ({ list: [] }))

const stops = new Map<DocumentId, AbortController>()
let queue: Promise<void> = Promise.resolve()

/** Sends files one after the other. @param onAdded hears of each that is on the record */
export function sendFiles(wanted: readonly Wanted[], onAdded: (added: Document) => void): void {
  for (const each of wanted) {
    const sending: Sending = { ...each, id: newId<DocumentId>(Date.now()), sent: 0, fault: null }
    useSendings.setState(({ list }) => ({ list: [...list, sending] }))
    enqueue(sending, onAdded)
  }
}

/** Tries again what failed: from where it broke off, or anew where what arrived was not right. */
export function sendAgain(sending: Sending, onAdded: (added: Document) => void): void {
  const { id, fault } = sending
  change(id, { fault: null })
  if (fault && 'problem' in fault) queue = queue.then(() => forget(id))
  enqueue(sending, onAdded)
}

/** Gives up a file; nothing of it stays on the record. */
export function stopSending(id: DocumentId): void {
  stops.get(id)?.abort()
  drop(id)
  void forget(id)
}

/** What cannot be told now, the core forgets by itself within a day. */
async function forget(id: DocumentId): Promise<void> {
  await client.documents.stop({ id }).catch(() => undefined)
}

function enqueue(sending: Sending, onAdded: (added: Document) => void): void {
  queue = queue.then(() => carry(sending, onAdded))
}

async function carry(sending: Sending, onAdded: (added: Document) => void): Promise<void> {
  const { id, file } = sending
  const isWanted = useSendings.getState().list.some((each) => each.id === id)
  const tooMuch = sizeProblem(file)
  if (!isWanted) return
  if (tooMuch) {
    change(id, { fault: { problem: tooMuch } })
    return
  }
  const stop = new AbortController()
  stops.set(id, stop)
  try {
    const added = await sendFile(sending, stop.signal, (sent) => change(id, { sent }))
    drop(id)
    void queries.invalidateQueries({ queryKey: ask.documents.key() })
    onAdded(added)
  } catch (error) {
    if (!stop.signal.aborted) change(id, { fault: faultOf(error) })
  } finally {
    stops.delete(id)
  }
}

function sizeProblem({ size }: File): ProblemCode | null {
  if (size === 0) return 'file_empty'
  return size > LARGEST_DOCUMENT ? 'file_too_large' : null
}

function faultOf(error: unknown): SendingFault {
  const [problem] = Object.values(fieldProblems(error))
  return problem ? { problem } : { failure: refusalOf(error)?.code ?? 'bug' }
}

const change = (id: DocumentId, part: Partial<Sending>) =>
  useSendings.setState(({ list }) => ({
    list: list.map((each) => (each.id === id ? { ...each, ...part } : each)),
  }))

const drop = (id: DocumentId) =>
  useSendings.setState(({ list }) => ({ list: list.filter((each) => each.id !== id) }))
