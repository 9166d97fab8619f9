import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../database/handles.ts'
import type { AppointmentId, FormId, PatientId, SignedFormId, UserId } from '../kernel/ids.ts'
import type { z } from 'zod'
import type { FormLanguage, FormText, SignedForm, Signing, SigningWay } from './contract.ts'
import type { Strokes } from './strokes-contract.ts'

const COLUMNS = `s.id, s.form_id as formId, s.patient_id as patientId,
  s.appointment_id as appointmentId, t.title, s.edition, s.language, s.way, s.signer,
  s.signer_name as signerName, u.display_name as witness, s.signed_at as signedAt,
  s.withdrawn_at as withdrawnAt, w.display_name as withdrawnBy,
  s.withdrawn_reason as withdrawnReason`
const FROM = `from signed_forms as s
  join form_texts as t on t.form_id = s.form_id and t.edition = s.edition and t.language = s.language
  left join users as u on u.id = s.witness_id left join users as w on w.id = s.withdrawn_by`

/** What a patient signed, newest first. */
export const signedBy = (db: Reader, patientId: PatientId): SignedForm[] =>
  db
    .prepared<SignedForm>(
      `select ${COLUMNS} ${FROM} where s.patient_id = ? order by s.signed_at desc, s.id desc`,
    )
    .all(patientId)

/** A signed form with its text, its signature, and the hash that was kept with it. */
export type KeptSignature = SignedForm & {
  readonly body: string
  readonly textHash: string
  readonly strokes: Strokes | null
}

type Row = Omit<KeptSignature, 'strokes'> & { readonly strokes: string | null }

/** One signed form, or undefined. */
export function findSigned(db: Reader, id: SignedFormId): KeptSignature | undefined {
  const row = db
    .prepared<Row>(
      `select ${COLUMNS}, t.body, s.text_hash as textHash, s.strokes ${FROM} where s.id = ?`,
    )
    .one(id)
  return (
    row && { ...row, strokes: row.strokes === null ? null : (JSON.parse(row.strokes) as Strokes) }
  )
}

/** When a patient last signed a form so that it counts, and under which edition; undefined for never. */
export const lastSigned = (db: Reader, patientId: PatientId, formId: FormId) =>
  db
    .prepared<{ edition: number; signedAt: number }>(
      `select edition, signed_at as signedAt from signed_forms
        where patient_id = ? and form_id = ? and withdrawn_at is null order by signed_at desc, id desc limit 1`,
    )
    .one(patientId, formId)

/** A signature with whose it is and how it was given. */
export interface NewSignature extends Signing {
  readonly patientId: PatientId
  readonly appointmentId: AppointmentId | null
  readonly way: z.infer<typeof SigningWay>
}

const ADD = `insert into signed_forms (id, form_id, edition, language, text_hash, patient_id,
  appointment_id, way, signer_name, signer, strokes, witness_id, signed_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Keeps a signature under the text that was read. */
export function insertSigned(
  db: Writer,
  form: NewSignature,
  text: FormText,
  witnessId: UserId | null,
  now: number,
): void {
  const { id, formId, edition, language, patientId, appointmentId, way, signer } = form
  const strokes = form.strokes === null ? null : JSON.stringify(form.strokes)
  const read = [id, formId, edition, language, hashOf(form, text), patientId, appointmentId]
  db.execute(ADD, ...read, way, form.signerName, signer, strokes, witnessId, now)
}

const WITHDRAW = `update signed_forms
  set withdrawn_at = @now, withdrawn_by = @userId, withdrawn_reason = @reason where id = @id`

/** Marks a signature as recorded by mistake. */
export function markWithdrawn(
  db: Writer,
  { id, reason, userId }: { id: SignedFormId; reason: string; userId: UserId | null },
  now: number,
): void {
  db.execute(WITHDRAW, { id, reason, userId, now })
}

interface Read {
  readonly formId: FormId
  readonly edition: number
  readonly language: FormLanguage
}

/** SHA-256 over exactly what was read, in base64url. */
export const hashOf = ({ formId, edition, language }: Read, { title, body }: FormText): string =>
  createHash('sha256')
    .update(JSON.stringify([formId, edition, language, title, body]))
    .digest('base64url')
