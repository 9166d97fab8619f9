import { hitVisits, keepMet, saveAbsence } from '../absences/index.ts'
import { saveTimeOff } from '../availability/index.ts'
import type { Writer } from '../database/handles.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { AbsenceId, TimeOffId, UserId } from '../kernel/ids.ts'
import type { DemoClinic } from './clinic.ts'
import { fridayAhead } from './hours.ts'
import type { Random } from './random.ts'

/** What the absence is made from. */
interface Away {
  readonly db: Writer
  readonly random: Random
  readonly clinic: DemoClinic
  readonly now: number
  readonly today: LocalDate
  readonly recordedBy: UserId | null
}

const WHO = 'Sullivan'
const REASON = 'Continuing education'

/** Gives the hygienist a day off over booked visits, and leaves their patients to be called. */
export function furnishAbsence({ db, random, clinic, now, today, recordedBy }: Away): void {
  const date = fridayAhead(clinic, today)
  const span = { from: `${date}T00:00`, to: `${addDays(date, 1)}T00:00` }
  for (const { id: providerId } of clinic.providers.filter((each) => each.familyName === WHO)) {
    const id = random.id<AbsenceId>(now)
    const away = { providerIds: [providerId], spans: [span] }
    const row = {
      ...{ id, provider_ids: JSON.stringify(away.providerIds), spans: JSON.stringify(away.spans) },
      ...{ ends_local: span.to, reason: REASON, recorded_by: recordedBy },
      ...{ edit_id: null, undone_at: null },
    }
    saveAbsence(db, row, null, now)
    const off = { id: random.id<TimeOffId>(now), providerId, ...span, reason: REASON }
    saveTimeOff(db, { ...off, absenceId: id }, null, now)
    for (const visit of hitVisits(db, away)) keepMet(db, id, toCall(visit))
  }
}

const toCall = (visit: ReturnType<typeof hitVisits>[number]) => ({
  ...{ appointmentId: visit.id, choice: 'call' as const, providerId: visit.providerId },
  ...{ locationId: visit.locationId, startsAt: visit.startsAt, endsAt: visit.endsAt },
  ...{ offeredProviderId: null, offeredLocationId: null, offeredStartsAt: null },
})
