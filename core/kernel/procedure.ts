import {
  oc,
  type ContractProcedure,
  type HTTPMethod,
  type InferSchemaInput,
  type InferSchemaOutput,
} from '@orpc/contract'
import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** A `read` gets a handle that cannot write; a `write` runs in one transaction. */
export type Kind = 'read' | 'write'

/** What a procedure promises beside its shapes; none of it can be left out. */
export interface Terms<K extends Kind = Kind> {
  readonly kind: K
  /**
   * Who may ask: holders of the permission, anybody signed in, any session (pages that stand open
   * in the waiting room too), or everybody.
   */
  readonly permission: Permission | 'signed_in' | 'any_session' | 'everybody'
  /**
   * What the audit log calls it, `appointment.booked`; null only where neither a patient's record
   * is shown nor anything is changed.
   */
  readonly audit: string | null
  /**
   * Asked anew with each key that somebody types: what a session asks in quick succession is one
   * audit entry (core/looks.ts). Left out, each request has its own.
   */
  readonly asTyped?: true
}

interface Drawn<K extends Kind, I extends z.ZodType, O extends z.ZodType> extends Terms<K> {
  readonly method: HTTPMethod
  /** Path below `/api/v1`, with `{id}` for parameters. */
  readonly path: `/${string}`
  readonly summary: string
  readonly input: I
  readonly output: O
}

/** Draws up one procedure of a module's contract. */
export function procedure<const K extends Kind, I extends z.ZodType, O extends z.ZodType>(
  drawn: Drawn<K, I, O>,
) {
  const { method, path, summary, input, output, kind, permission, audit, asTyped } = drawn
  const tag = path.split('/')[1] ?? 'practice'
  return oc
    .$meta<Terms<K>>({ kind, permission, audit, ...(asTyped && { asTyped }) })
    .route({ method, path, summary, tags: [tag] })
    .input(input)
    .output(output)
}

/** What a handler receives: the input after parsing. */
export type Parsed<P> =
  P extends ContractProcedure<infer I, infer _O, infer _E, infer _M> ? InferSchemaOutput<I> : never

/** What a caller sends. */
export type Sent<P> =
  P extends ContractProcedure<infer I, infer _O, infer _E, infer _M> ? InferSchemaInput<I> : never

/** What a caller gets back, and a handler returns. */
export type Answer<P> =
  P extends ContractProcedure<infer _I, infer O, infer _E, infer _M> ? InferSchemaOutput<O> : never
