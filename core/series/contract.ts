import { z } from 'zod'
import { EditId, LocationId, PatientId, ProviderId, SeriesId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import {
  AddTerms,
  CancelTerms,
  ChangeTerms,
  DecideTerms,
  decisions,
  Edited,
  EndTerms,
  ExtendTerms,
  OpenDate,
  Plan,
  Proposed,
  SeriesEdit,
  SeriesLine,
  SeriesRecord,
  SkipTerms,
} from './shapes-contract.ts'

export * from './shapes-contract.ts'

const at = '/recurring-appointments'
const one = `${at}/{id}` as const
const read = { kind: 'read', permission: 'appointments.read', method: 'GET' } as const
const write = { kind: 'write', permission: 'appointments.book', output: Edited } as const
const id = SeriesId
const limit = z.int().min(1).max(500).default(200)
/** True lists those that have ended or were cancelled too. */
const withEnded = z.boolean().default(false)
/** The edit's id is the caller's: the same request again gives the same answer. */
const edit = { id, version: z.int(), editId: EditId }

export const seriesContract = {
  list: procedure({
    ...read,
    audit: 'series.listed',
    path: at,
    summary: 'Series, the ones begun last first',
    input: z.object({ locationId: LocationId.nullable().default(null), withEnded, limit }),
    output: z.array(SeriesLine),
  }),
  ofPatient: procedure({
    ...read,
    audit: 'patient.series_viewed',
    path: '/patients/{patientId}/recurring-appointments',
    summary: "A patient's series",
    input: z.object({ patientId: PatientId, withEnded, limit }),
    output: z.array(SeriesLine),
  }),
  ofProvider: procedure({
    ...read,
    audit: 'series.listed',
    path: '/providers/{providerId}/recurring-appointments',
    summary: 'Series with a provider',
    input: z.object({ providerId: ProviderId, withEnded, limit }),
    output: z.array(SeriesLine),
  }),
  get: procedure({
    ...read,
    audit: 'series.viewed',
    path: one,
    summary: 'A series with every date and what became of it',
    input: z.object({ id }),
    output: SeriesRecord,
  }),
  conflicts: procedure({
    ...read,
    audit: 'series.listed',
    path: '/series-conflicts',
    summary: 'Dates of series still to come that could not be booked and wait for a decision',
    input: z.object({ limit }),
    output: z.array(OpenDate),
  }),
  preview: procedure({
    ...read,
    audit: 'series.previewed',
    // Not GET: the texts of a visit may be about the patient.
    method: 'POST',
    path: `${at}/preview`,
    summary: 'Every date of a new series with what stands against it',
    input: Proposed,
    output: Plan,
  }),
  book: procedure({
    ...write,
    audit: 'series.booked',
    method: 'POST',
    path: at,
    summary: 'Book a series, all of it or nothing; refused until each conflict is decided',
    input: Proposed.extend({ id, editId: EditId, decisions }),
  }),
  previewChange: procedure({
    ...read,
    audit: 'series.previewed',
    method: 'POST',
    path: `${one}/preview`,
    summary: 'What an edit would do with every date that it concerns',
    input: z.object({ id, edit: SeriesEdit }),
    output: Plan,
  }),
  change: procedure({
    ...write,
    audit: 'series.changed',
    method: 'PUT',
    path: one,
    summary: 'Change one date, this and the following, or all that are still to come',
    input: ChangeTerms.extend({
      ...edit,
      decisions,
      /** The patient, or who speaks for them, wished the change, and is not told of it. */
      patientAsked: z.boolean().optional(),
    }),
  }),
  cancel: procedure({
    ...write,
    audit: 'series.cancelled',
    method: 'PUT',
    path: `${one}/cancel`,
    summary: 'Cancel one date, this and the following, or all that are still to come',
    input: CancelTerms.extend(edit),
  }),
  skip: procedure({
    ...write,
    audit: 'series.skipped',
    method: 'POST',
    path: `${one}/exceptions`,
    summary: 'Leave one date out',
    input: SkipTerms.extend(edit),
  }),
  addOccurrence: procedure({
    ...write,
    audit: 'series.added',
    method: 'POST',
    path: `${one}/occurrences`,
    summary: 'Add one date beside the rule',
    input: AddTerms.extend({ ...edit, decisions }),
  }),
  extend: procedure({
    ...write,
    audit: 'series.extended',
    method: 'POST',
    path: `${one}/extend`,
    summary: 'Let it go on for longer',
    input: ExtendTerms.extend({ ...edit, decisions }),
  }),
  end: procedure({
    ...write,
    audit: 'series.ended',
    method: 'POST',
    path: `${one}/end`,
    summary: 'End it after a date; later visits are cancelled',
    input: EndTerms.extend(edit),
  }),
  decide: procedure({
    ...write,
    audit: 'series.decided',
    method: 'POST',
    path: `${one}/decisions`,
    summary: 'Settle a date that could not be booked',
    input: DecideTerms.extend(edit),
  }),
  roll: procedure({
    ...write,
    audit: 'series.rolled',
    method: 'POST',
    path: `${at}/roll`,
    summary: 'Carry every series on to the horizon; done by itself each day',
    input: z.object({}),
    output: z.object({
      /** Visits booked. */
      booked: z.int(),
      /** Dates that wait for a decision now. */
      conflicts: z.int(),
    }),
  }),
}
