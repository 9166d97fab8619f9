import type { Writer } from '../database/handles.ts'
import { insertSigned, insertTexts, saveForm } from '../forms/index.ts'
import type { FormTemplate } from '../forms/contract.ts'
import type { FormId, PatientId, SignedFormId } from '../kernel/ids.ts'
import { consentTexts, privacyTexts } from './form-texts.ts'
import type { Random } from './random.ts'

interface Signing {
  readonly db: Writer
  readonly random: Random
  readonly now: number
}

/** Writes two forms; whoever was seen before has signed the first, most have signed the second. */
export function furnishForms({ db, random, now }: Signing): void {
  const privacy = makeForm({ db, random, now }, 'Privacy notice', null, privacyTexts)
  const consent = makeForm({ db, random, now }, 'Consent to treatment', 24, consentTexts)
  for (const seen of db.prepared<Seen>(SEEN).all()) {
    sign({ db, random, now }, privacy, privacyTexts, seen)
    if (random.chance(0.8)) sign({ db, random, now }, consent, consentTexts, seen)
  }
}

type Texts = FormTemplate['texts']

function makeForm(
  { db, random, now }: Signing,
  name: string,
  everyMonths: number | null,
  texts: Texts,
): FormId {
  const id = random.id<FormId>(now)
  const form = { id, name, everyMonths, typeIds: [], newPatientsOnly: false, active: true }
  saveForm(db, { ...form, edition: 1, countsFrom: 1 }, null, now)
  insertTexts(db, { id, edition: 1 }, texts, now)
  return id
}

interface Seen {
  readonly patientId: PatientId
  readonly name: string
  readonly at: number
}

/** When each patient was last seen, a quarter of an hour before they went in. */
const SEEN = `select a.patient_id as patientId, p.given_name || ' ' || p.family_name as name,
  max(a.starts_at) - 900000 as at
  from appointments as a join patients as p on p.id = a.patient_id
  where a.status = 'completed' group by a.patient_id order by a.patient_id`

function sign({ db, random }: Signing, formId: FormId, { en }: Texts, seen: Seen): void {
  const { patientId, name, at } = seen
  const read = { formId, edition: 1, language: 'en', way: 'screen', signer: 'patient' } as const
  const signature = { id: random.id<SignedFormId>(at), signerName: name, strokes: null }
  insertSigned(db, { ...read, ...signature, patientId, appointmentId: null }, en, null, at)
}
