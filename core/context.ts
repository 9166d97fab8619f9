import type { ContractProcedure } from '@orpc/contract'
import type { Reader, Writer } from './database/handles.ts'
import type { DomainEvent } from './kernel/events.ts'
import type { LocationId, PatientId, ProviderId, SessionId, UserId } from './kernel/ids.ts'
import type { LockedPage, Permission } from './kernel/permissions.ts'
import type { Answer, Parsed, Terms } from './kernel/procedure.ts'

/** Who asks. */
export interface Actor {
  /** Null for somebody who has not signed in, and for work that a command line started. */
  readonly userId: UserId | null
  readonly sessionId: SessionId | null
  /** What the audit log calls them. */
  readonly name: string
  readonly permissions: ReadonlySet<Permission>
  /** The provider whose account this is, if it is one's. */
  readonly providerId: ProviderId | null
  /** The page that the session is locked to, and where it stands; null for people and programs. */
  readonly lock: Lock | null
}

/** One page that stands open in a waiting room. */
export interface Lock {
  readonly page: LockedPage
  readonly locationId: LocationId
}

/** What the audit entry of a request says beyond who, when and what. */
export interface Subject {
  readonly patientId?: PatientId
  readonly subjectId?: string
  /** Who it turned out to be, for a request that begins before anybody is known. */
  readonly by?: { readonly userId: UserId; readonly name: string }
  /** `done` unless said; for what is kept although it failed, such as a wrong password. */
  readonly outcome?: string
}

/** What a procedure that looks may use. */
export interface Reading {
  readonly db: Reader
  readonly actor: Actor
  /** Epoch ms at which the request began. */
  readonly now: number
  /** Adds to the audit entry of this request. */
  readonly about: (subject: Subject) => void
}

/** What a procedure that writes may use: one transaction, kept or taken back as a whole. */
export interface Writing extends Reading {
  readonly db: Writer
  /** Tells the modules above, inside the same transaction. */
  readonly emit: (event: DomainEvent) => void
}

/** The context that a procedure's terms give its handler. */
export type ContextOf<P> =
  P extends ContractProcedure<infer _I, infer _O, infer _E, Terms<'write'>> ? Writing : Reading

/** Parts of a procedure that cannot be done inside one transaction: hashing, drawing paper. */
export interface Steps<P> {
  /** Epoch ms at which the request began. */
  readonly now: number
  readonly actor: Actor
  /** Looks something up before; not audited. */
  readonly look: <T>(work: (db: Reader) => T) => T
  /** Does the request's one transaction, with its audit entry. Call it exactly once. */
  readonly settle: <T>(work: (context: ContextOf<P>) => T) => T
}

/** Decides one procedure within a transaction. Throws Refusal for what a person can mend. */
export type PromptHandler<P> = (context: ContextOf<P>, input: Parsed<P>) => Answer<P>

/** A handler that awaits something before or after its transaction. */
export interface StepwiseHandler<P> {
  readonly stepwise: (steps: Steps<P>, input: Parsed<P>) => Promise<Answer<P>>
}

export type Handler<P> = PromptHandler<P> | StepwiseHandler<P>

/** The handlers of a module, one for each procedure of its contract. */
export type Handlers<C> = { readonly [Name in keyof C]: Handler<C[Name]> }

/** What a module does when a lower one tells something. */
export type Listener = (context: Writing, event: DomainEvent) => void
