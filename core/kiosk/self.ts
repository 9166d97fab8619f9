import { findVisit } from '../appointments/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import { signForm } from '../forms/index.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { Answer, Parsed } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusals.ts'
import { fold } from '../kernel/text.ts'
import { changePatient, findRecord } from '../patients/index.ts'
import type { PatientPhone } from '../patients/contract.ts'
import type { z } from 'zod'
import { findAwaited, isGuessing, type Awaited } from './awaited.ts'
import type { ChangedPart } from './check-in-contract.ts'
import { arrive } from './checking-in.ts'
import { copayOf, kioskOf } from './finding.ts'
import type { selfContract } from './self-contract.ts'
import { findCheckIn, keepCheckIn } from './store.ts'
import { ticketOf } from './tickets.ts'

type Contract = typeof selfContract
type Asked = Parsed<Contract['checkInSelf']>

/** Corrects the record, keeps the signatures and marks the patient arrived: all or nothing. */
export const checkInSelf: PromptHandler<Contract['checkInSelf']> = (context, asked) => {
  kioskOf(context)
  if (isAgain(context, asked)) return answerOf(context, asked)
  const visit = awaitedOr404(context, asked)
  const { appointmentId, patientId, version } = visit
  context.about({ patientId, subjectId: appointmentId })
  const changed = correct(context, patientId, asked)
  for (const form of asked.forms)
    signForm(context, { ...form, ...signed(asked), patientId, appointmentId })
  arrive(context, appointmentId, version)
  const how = { way: 'kiosk', unpaidReason: null, userId: null } as const
  keepCheckIn(context.db, { ...how, appointmentId, changed }, context.now)
  return answerOf(context, asked)
}

const signed = ({ language }: Asked) => ({ language, way: 'screen' }) as const

/** Asked again by the same person after the answer got lost. */
function isAgain({ db, about }: Writing, { appointmentId, ...who }: Asked): boolean {
  const visit = findVisit(db, appointmentId)
  if (visit?.status !== 'arrived' || findCheckIn(db, appointmentId)?.way !== 'kiosk') return false
  const patient = findRecord(db, visit.patientId)
  if (patient?.birthDate !== who.birthDate) return false
  if (fold(patient.familyName) !== fold(who.familyName)) return false
  about({ patientId: patient.id, subjectId: appointmentId })
  return true
}

/** A kiosk at which somebody guesses finds nobody here either. */
function awaitedOr404(context: Writing, asked: Asked): Awaited {
  const { db, now } = context
  const { sessionId, lock } = kioskOf(context)
  const visit = isGuessing(db, sessionId, now) ? undefined : findAwaited(db, lock, asked, now)
  if (visit?.appointmentId !== asked.appointmentId) throw new Refusal('not_found')
  return visit
}

/** @returns what became different */
function correct(context: Writing, id: PatientId, asked: Asked): ChangedPart[] {
  const record = findRecord(context.db, id)
  if (!record) throw new Refusal('not_found')
  const { recordNumber: _, mergedInto: __, deceasedOn: ___, version, ...fields } = record
  const phones =
    asked.phone === undefined ? [...fields.phones] : withPhone(fields.phones, asked.phone)
  const { email = fields.email, address = fields.address } = asked
  const parts: readonly ChangedPart[] = ['phone', 'email', 'address']
  const changed = parts.filter((part) => asked[part] !== undefined)
  if (changed.length > 0)
    changePatient(context, {
      ...fields,
      alerts: [...fields.alerts],
      phones,
      email,
      address,
      version,
    })
  return changed
}

type Phones = readonly Readonly<z.infer<typeof PatientPhone>>[]

/** The new number takes the place of the first one. */
function withPhone([first, ...others]: Phones, number: string): z.infer<typeof PatientPhone>[] {
  const rest = others.filter((other) => other.number !== number)
  return [{ kind: first?.kind ?? 'mobile', number }, ...rest]
}

function answerOf(context: Writing, { appointmentId }: Asked): Answer<Contract['checkInSelf']> {
  const ticket = ticketOf(context.db, appointmentId)
  if (ticket === null) throw new TypeError('Somebody who arrived has no number')
  return { ticket, ...copayOf(context, appointmentId) }
}
