import type { z } from 'zod'
import { appendEntries, identify, nobody, type Entry } from './access/index.ts'
import type {
  Actor,
  Listener,
  Reading,
  Steps,
  StepwiseHandler,
  Subject,
  Writing,
} from './context.ts'
import { digestOf, onlyOnce } from './database/answers.ts'
import { faultOf } from './database/faults.ts'
import type { Writer } from './database/handles.ts'
import type { Clock } from './kernel/clock.ts'
import type { SessionId } from './kernel/ids.ts'
import { problemsOf } from './kernel/problems.ts'
import type { Terms } from './kernel/procedure.ts'
import { Refusal } from './kernel/refusals.ts'
import type { Transactions } from './transactions.ts'

/** Who asks, as a transport hands it on. */
export interface Caller {
  /** The secret of a window's session or a program's bearer token; null before signing in. */
  readonly token: string | null
  /** The same for every try of one request; left out when the caller does not repeat requests. */
  readonly idempotencyKey?: string | undefined
}

/** A procedure with its handler. */
export interface Offer {
  readonly terms: Terms
  readonly input: z.ZodType
  readonly handler: AnyHandler
}

/** A handler whose types met its contract where the modules were gathered (core/router.ts). */
export type AnyHandler = ((context: Reading, input: unknown) => unknown) | StepwiseHandler<unknown>

/** What every request needs. */
export interface Office {
  readonly offers: ReadonlyMap<string, Offer>
  readonly listeners: readonly Listener[]
  readonly transactions: Transactions
  readonly clock: Clock
}

interface Asking {
  readonly path: string
  readonly terms: Terms
  readonly now: number
  readonly key: string | undefined
  /** Tells requests under one key apart; empty for work in steps, whose input may be a password. */
  request: string
  /** What the audit entry says, however the request ends. */
  readonly subject: { -readonly [Name in keyof Subject]: Subject[Name] }
  actor: Actor
  /** Set once the request has its audit entry; each has one at most. */
  audited: boolean
}

/**
 * Takes a request through session, permission, input, transaction, rule, audit entry and change
 * feed, in this order.
 *
 * @param path `appointments.book`
 * @throws Refusal for what a person can mend, DatabaseFault for what the machine must
 */
export async function ask(
  office: Office,
  path: string,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  const offer = office.offers.get(path)
  if (!offer) throw new Refusal('not_found')
  const { terms } = offer
  const asking: Asking = {
    path,
    terms,
    now: office.clock(),
    key: caller.idempotencyKey,
    request: '',
    subject: {},
    actor: nobody,
    audited: false,
  }
  try {
    const { book, reader } = office.transactions
    const moment = { now: asking.now, acting: true }
    asking.actor = await identify(
      book,
      reader,
      terms.permission === 'everybody' ? null : caller.token,
      moment,
    )
    permit(terms, asking.actor)
    return await handle(office, asking, offer.handler, parse(offer.input, input))
  } catch (error) {
    if (error instanceof Refusal) recordRefusal(office, asking, error)
    throw faultOf(error) ?? error
  }
}

function permit({ permission }: Terms, actor: Actor): void {
  if (permission === 'everybody') return
  if (actor.sessionId === null) throw new Refusal('not_signed_in')
  if (!covers(actor, permission)) throw new Refusal('not_permitted', { permission })
}

/** A page of the waiting room is nobody who signed in. */
function covers(actor: Actor, permission: Exclude<Terms['permission'], 'everybody'>): boolean {
  if (permission === 'any_session') return true
  return permission === 'signed_in' ? actor.lock === null : actor.permissions.has(permission)
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success)
    throw new Refusal('invalid_input', { problems: problemsOf(parsed.error.issues) })
  return parsed.data
}

function handle(office: Office, asking: Asking, handler: AnyHandler, input: unknown): unknown {
  if (typeof handler === 'function') {
    if (asking.key !== undefined) asking.request = digestOf(input)
    return settle(office, asking, (context) => handler(context, input))
  }
  const steps: Steps<unknown> = {
    now: asking.now,
    actor: asking.actor,
    look: (work) => work(office.transactions.reader),
    settle: (work) => settle(office, asking, work),
  }
  return handler.stepwise(steps, input as never)
}

function settle<T>(office: Office, asking: Asking, work: (context: Writing) => T): T {
  const { transactions } = office
  if (asking.terms.kind === 'read') {
    if (asking.terms.permission === 'audit.read') transactions.flush()
    const answer = work(reading(office, asking))
    if (asking.terms.audit !== null) transactions.look(entryOf(asking), typingOf(asking))
    asking.audited = true
    return answer
  }
  const done = transactions.run((db) => {
    const answer = once(db, asking, () => work(writing(office, asking, db)))
    if (asking.terms.audit !== null) appendEntries(db, [entryOf(asking)])
    return answer
  })
  asking.audited = true
  return done
}

/** Whose typing a request belongs to; null where each request has an entry of its own. */
const typingOf = ({ terms, actor }: Asking): SessionId | null =>
  terms.asTyped ? actor.sessionId : null

/** What is answered again is audited again, and about the same patient. */
function once<T>(db: Writer, asking: Asking, work: () => T): T {
  const { actor, path, key, now, subject, request } = asking
  if (key === undefined || actor.userId === null) return work()
  const kept = onlyOnce(db, { userId: actor.userId, path, key, request }, now, () => ({
    answer: work(),
    subject,
  }))
  Object.assign(subject, kept.subject)
  return kept.answer
}

/** A handler of a read is typed to see a `Reader` only, and the statements it runs are checked to be reads. */
function reading({ transactions }: Office, { actor, now, subject }: Asking): Writing {
  const context: Reading = {
    db: transactions.reader,
    actor,
    now,
    about: (more) => void Object.assign(subject, more),
  }
  return context as Writing
}

function writing(
  office: Office,
  { actor, now, subject }: Pick<Asking, 'actor' | 'now' | 'subject'>,
  db: Writer,
): Writing {
  const context: Writing = {
    db,
    actor,
    now,
    about: (more) => void Object.assign(subject, more),
    emit: (event) => office.listeners.forEach((listener) => listener(context, event)),
  }
  return context
}

function entryOf(
  { now, actor, terms, path, subject }: Omit<Asking, 'key' | 'request' | 'audited'>,
  refused?: string,
): Entry {
  return {
    at: now,
    userId: subject.by?.userId ?? actor.userId,
    actor: subject.by?.name ?? actor.name,
    action: terms.audit ?? path,
    outcome: refused ?? subject.outcome ?? 'done',
    patientId: subject.patientId ?? null,
    subjectId: subject.subjectId ?? null,
  }
}

/** A refusal leaves its trace too, unless the request was never one that is audited. */
function recordRefusal({ transactions }: Office, asking: Asking, refusal: Refusal): void {
  const wasRight = refusal.code === 'not_permitted' || refusal.code === 'not_found'
  if (asking.audited || (asking.terms.audit === null && !wasRight)) return
  transactions.look(entryOf(asking, refusal.code))
}

/** Work of the program itself, started at the command line: one transaction, one audit entry. */
export function perform<T>(
  office: Office,
  actor: Actor,
  action: string,
  work: (context: Writing) => T,
): T {
  const now = office.clock()
  return office.transactions.run((db) => {
    const subject: Subject = {}
    const done = work(writing(office, { actor, now, subject }, db))
    const terms: Terms = { kind: 'write', permission: 'signed_in', audit: action }
    appendEntries(db, [entryOf({ path: action, terms, now, actor, subject })])
    return done
  })
}
