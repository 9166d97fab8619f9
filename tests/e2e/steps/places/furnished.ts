import { createHash } from 'node:crypto'
import type { BoardEntry } from '../../../../core/appointments/contract.ts'
import {
  newId,
  type DeskMessageId,
  type DocumentId,
  type NoteId,
  type RelationId,
  type WaitlistEntryId,
} from '../../../../core/kernel/ids.ts'
import { book, clinicAt, followUp, insure, recordOf, type Clinic, type Person } from '../clinic.ts'
import { restOf } from '../rest.ts'

/** A demo clinic with somebody booked on its quiet day, for every place to show something. */
export interface FurnishedClinic extends Clinic {
  readonly patient: Person
  /** The visit of `patient`, at nine on the quiet day. */
  readonly visit: BoardEntry
  /** A visit of somebody else on the same day, whose move its patient does not know of yet. */
  readonly moved: BoardEntry
}

/**
 * Books the visits that several places show, and puts something onto each list and record.
 *
 * @param now what the clinic's clock says, in epoch ms
 */
export async function furnishedAt(address: string, now = Date.now()): Promise<FurnishedClinic> {
  const clinic = await clinicAt(address, now)
  const patient = await recordOf(clinic, 'Alma', 'Quistgaard')
  await insure(clinic, patient, 2500)
  const start = `${clinic.quietDay}T09:00`
  const visit = await book(clinic, { patient, provider: 'Chen', start })
  const entry = { patientId: patient.id, typeId: followUp(clinic).id, minutes: 30, version: null }
  await clinic.rest.put(`/waitlist/${newId<WaitlistEntryId>(Date.now())}`, entry)
  const relative = await recordOf(clinic, 'Wanda', 'Xanthos')
  await recordOf(clinic, 'Vanda', 'Xanthos')
  await fillRecord(clinic, patient, relative)
  await sendMessage(address, visit)
  return { ...clinic, patient, visit, moved: await moveVisit(clinic, relative) }
}

/** A note, a document and a relative. */
async function fillRecord({ rest }: Clinic, { id }: Person, relative: Person): Promise<void> {
  const text = 'Prefers mornings. Her daughter drives her, and waits in the car.'
  await rest.put(`/patients/${id}/notes/${newId<NoteId>(Date.now())}`, {
    ...{ text, pinned: true, version: null },
  })
  await rest.put(`/patients/${id}/relations/${newId<RelationId>(Date.now())}`, {
    ...{ relativeId: relative.id, kind: 'spouse', pays: 'relative', comment: null },
    ...{ validFrom: null, validTo: null, version: null },
  })
  const content = Buffer.from('Dear colleague,\n\nplease see Alma Quistgaard.\n')
  const documentId = newId<DocumentId>(Date.now())
  const sha256 = createHash('sha256').update(content).digest('hex')
  const about = { id: documentId, name: 'Referral to cardiology', kind: 'referral' }
  await rest.post(`/patients/${id}/documents`, { ...about, bytes: content.length, sha256 })
  const piece = { from: 0, content: content.toString('base64') }
  await rest.post(`/documents/${documentId}/pieces`, piece)
  await rest.post(`/documents/${documentId}/finish`, {})
}

/** From a provider's room to the front desk. */
async function sendMessage(address: string, { id, locationId }: BoardEntry): Promise<void> {
  const room = await restOf(address, 'chen')
  await room.post('/desk-messages', {
    ...{ id: newId<DeskMessageId>(Date.now()), toUserId: null, locationId, appointmentId: id },
    text: 'Please book a follow-up in 2 weeks',
  })
}

async function moveVisit(clinic: Clinic, patient: Person): Promise<BoardEntry> {
  const start = `${clinic.quietDay}T10:00`
  const visit = await book(clinic, { patient, provider: 'Okafor', start })
  const { version, providerId, locationId } = visit
  await clinic.rest.post(`/appointments/${visit.id}/reschedule`, {
    ...{ version, providerId, locationId, minutes: 30, start: `${clinic.quietDay}T10:30` },
  })
  return visit
}
