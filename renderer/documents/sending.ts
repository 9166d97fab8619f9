import type { Document } from '../../core/documents/contract.ts'
import type { DocumentId, PatientId, PolicyId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { Failure } from '../client/refusal.ts'

/** A file that a person wants on a record, with what they say of it. */
export interface Wanted {
  readonly patientId: PatientId
  readonly file: File
  readonly name: string
  readonly kind: Document['kind']
  readonly policyId?: PolicyId | null
}

/** Why a file is not on the record: what is wrong with it, or what stood in the way. */
export type SendingFault = { readonly problem: ProblemCode } | { readonly failure: Failure['code'] }

/** A file on its way to a record. */
export interface Sending extends Wanted {
  readonly id: DocumentId
  /** Bytes that are there already. */
  readonly sent: number
  /** Null while it waits or is under way. */
  readonly fault: SendingFault | null
}
