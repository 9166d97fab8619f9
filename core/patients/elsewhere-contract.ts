import { z } from 'zod'
import { PatientId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, optionalLine } from '../kernel/text.ts'

/** Under which number another system knows a patient. */
export const ExternalNumber = z.object({
  /** The system, as `OpenEMR`. */
  source: line(40),
  number: z.string(),
})
export type ExternalNumber = z.infer<typeof ExternalNumber>

const ofPatient = { patientId: PatientId }

/** The patient in other systems. */
export const elsewhereContract = {
  externalNumbers: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.numbers_viewed',
    method: 'GET',
    path: '/patients/{patientId}/numbers',
    summary: 'The numbers under which other systems know a patient',
    input: z.object(ofPatient),
    output: z.array(ExternalNumber),
  }),
  saveExternalNumber: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'patient.number_saved',
    method: 'POST',
    path: '/patients/{patientId}/numbers',
    summary: 'Say under which number a system knows a patient; an empty one forgets it',
    input: z.object({ ...ofPatient, source: line(40), number: optionalLine(80) }),
    output: z.object({}),
  }),
  openElsewhere: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.opened_elsewhere',
    method: 'POST',
    path: '/patients/{patientId}/elsewhere',
    summary: "The address at which the clinic's record system opens on this patient",
    input: z.object(ofPatient),
    output: z.object({ address: z.string() }),
  }),
}
