import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId, FormId, PatientId, SignedFormId, TypeId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note } from '../kernel/text.ts'
import { Strokes } from './strokes-contract.ts'

export const FormLanguage = z.enum(['en', 'es'])
export type FormLanguage = z.infer<typeof FormLanguage>

/** What a form says in one language; the body is Markdown without HTML. */
export const FormText = z.object({
  title: line(120),
  body: note(20_000).pipe(z.string().min(1, 'required')),
})
export type FormText = z.infer<typeof FormText>

/** A form and who has to sign it when. */
export const FormTemplate = z.object({
  id: FormId,
  /** What the staff call it. */
  name: line(80),
  /** The types of appointment that need it; none means all. */
  typeIds: z.array(TypeId).max(200),
  /** Only patients who have never been seen here need it. */
  newPatientsOnly: z.boolean(),
  /** After so many months it is signed again; null for once. */
  everyMonths: z.int('out_of_range').min(1, 'out_of_range').max(120, 'out_of_range').nullable(),
  active: z.boolean(),
  /** English always; Spanish patients read English where there is no Spanish. */
  texts: z.object({ en: FormText, es: FormText.nullable() }),
})
export type FormTemplate = z.infer<typeof FormTemplate>

export const StoredForm = FormTemplate.extend({
  /** Counts up with each change of the texts. */
  edition: z.int(),
  version: z.int(),
})
export type StoredForm = z.infer<typeof StoredForm>

/** On the screen, or on paper that the staff saw. */
export const SigningWay = z.enum(['screen', 'paper'])

/** Who signed: the patient, or a parent or guardian for them. */
export const Signer = z.enum(['patient', 'guardian'])

/** A signature about to be kept. */
export const Signing = z.object({
  id: SignedFormId,
  formId: FormId,
  /** The edition that was read; a newer one has to be read first. */
  edition: z.int(),
  language: FormLanguage,
  signer: Signer.default('patient'),
  signerName: line(120),
  /** The drawn signature; null where the typed name stands for it. */
  strokes: Strokes.nullable().default(null),
})
export type Signing = z.infer<typeof Signing>

/** A signed form in a list. */
export const SignedForm = z.object({
  id: SignedFormId,
  formId: FormId,
  patientId: PatientId,
  appointmentId: AppointmentId.nullable(),
  title: z.string(),
  edition: z.int(),
  language: FormLanguage,
  way: SigningWay,
  signer: Signer,
  signerName: z.string(),
  /** The staff member who was there; null at the kiosk. */
  witness: z.string().nullable(),
  signedAt: Instant,
  /** When it was taken back because it was recorded by mistake; null while it counts. */
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type SignedForm = z.infer<typeof SignedForm>

/** A form that a visit needs and that is not signed yet. */
export const DueForm = z.object({
  formId: FormId,
  name: z.string(),
  edition: z.int(),
  texts: FormTemplate.shape.texts,
  /** When it was last signed; null for never. */
  lastSignedAt: Instant.nullable(),
})
export type DueForm = z.infer<typeof DueForm>

const appointmentId = AppointmentId
const read = { kind: 'read', permission: 'patients.read' } as const

export const formsContract = {
  list: procedure({
    ...read,
    audit: null,
    method: 'GET',
    path: '/forms',
    summary: 'Every form with its present texts',
    input: z.object({}),
    output: z.array(StoredForm),
  }),
  save: procedure({
    kind: 'write',
    permission: 'clinic.manage',
    audit: 'form.saved',
    method: 'PUT',
    path: '/forms/{id}',
    summary: 'Make a form (version null) or change one; other texts make a new edition',
    input: FormTemplate.extend({
      version: z.int().nullable(),
      /** With changed texts: everybody signs the new edition. */
      askAgain: z.boolean().default(false),
    }),
    output: StoredForm,
  }),
  due: procedure({
    ...read,
    audit: 'forms.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/forms',
    summary: 'The forms that a visit needs and that are not signed yet',
    input: z.object({ appointmentId }),
    output: z.array(DueForm),
  }),
  sign: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'form.signed',
    method: 'PUT',
    path: '/signed-forms/{id}',
    summary: 'Keep a signature that the staff saw; asking again gives the same answer',
    input: Signing.extend({
      patientId: PatientId,
      appointmentId: appointmentId.nullable().default(null),
      way: SigningWay,
    }),
    output: SignedForm,
  }),
  withdraw: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'form.withdrawn',
    method: 'POST',
    path: '/signed-forms/{id}/withdrawal',
    summary:
      'Take back a signature recorded by mistake: it stays, counts no more, and is due again',
    input: z.object({ id: SignedFormId, reason: line(200) }),
    output: SignedForm,
  }),
  ofPatient: procedure({
    ...read,
    audit: 'forms.viewed',
    method: 'GET',
    path: '/patients/{patientId}/signed-forms',
    summary: 'What a patient signed, newest first',
    input: z.object({ patientId: PatientId }),
    output: z.array(SignedForm),
  }),
  signed: procedure({
    ...read,
    audit: 'form.viewed',
    method: 'GET',
    path: '/signed-forms/{id}',
    summary: 'A signed form with the exact text that was signed',
    input: z.object({ id: SignedFormId }),
    output: SignedForm.extend({
      body: z.string(),
      strokes: Strokes.nullable(),
      /** Whether the text is still the one whose hash was kept with the signature. */
      whole: z.boolean(),
    }),
  }),
}
