import { z } from 'zod'
import { Modality } from '../clinic/contract.ts'
import { LocalDate, LocalTime } from '../kernel/dates.ts'
import { LocationId, PatientId, ProviderId, TypeId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'

/** A piece of a line: characters from `from` up to and without `to`. */
const Range = z.object({ from: z.int(), to: z.int() })

/** What a piece of the line was taken for. */
export const PieceOf = z.enum([
  'patient',
  'provider',
  'type',
  'location',
  'length',
  'modality',
  'dates',
  'weekdays',
  'times',
])
export type PieceOf = z.infer<typeof PieceOf>

/** Somebody or something that a name may mean. */
export const Meaning = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('patient'),
    id: PatientId,
    name: z.string(),
    /** Tells people of the same name apart. */
    birthDate: LocalDate,
  }),
  z.object({ what: z.literal('provider'), id: ProviderId, name: z.string() }),
  z.object({ what: z.literal('type'), id: TypeId, name: z.string() }),
  z.object({ what: z.literal('location'), id: LocationId, name: z.string() }),
])
export type Meaning = z.infer<typeof Meaning>

/** A search for openings as a line of plain words tells it; what it does not tell is null or empty. */
export const Understood = z.object({
  patient: z.object({ id: PatientId, name: z.string(), birthDate: LocalDate }).nullable(),
  providerIds: z.array(ProviderId),
  typeId: TypeId.nullable(),
  locationIds: z.array(LocationId),
  minutes: z.int().nullable(),
  modality: Modality.nullable(),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  /** ISO 8601, Monday 1 to Sunday 7; empty means every day. */
  weekdays: z.array(z.int().min(1).max(7)),
  earliest: LocalTime.nullable(),
  latest: LocalTime.nullable(),
  /** What was understood, by place in the line. */
  pieces: z.array(Range.extend({ what: PieceOf })),
  /** Names that mean several; none of them is taken. */
  unclear: z.array(Range.extend({ choices: z.array(Meaning) })),
  /** What was not understood. */
  unknown: z.array(Range),
})
export type Understood = z.infer<typeof Understood>

export const wordingContract = {
  understand: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'wording.understood',
    asTyped: true,
    // The line may hold a patient's name, which belongs into no address.
    method: 'POST',
    path: '/openings/understand',
    summary: 'Turn a line such as "Dr Chen next Tue after 2, 30 min for Maria Lopez" into a search',
    input: z.object({
      text: line(300),
      /** The language of the line. */
      language: z.enum(['en', 'es']),
      /** Where the asker is: days and times are those of its wall clock. */
      locationId: LocationId,
    }),
    output: Understood,
  }),
}
