import type { Reader } from '../../database/handles.ts'
import type { PatientId } from '../../kernel/ids.ts'
import { wallOf, type Zone } from '../../kernel/zones.ts'

const PAST = `select a.starts_at as startsAt, l.zone
  from appointments as a join locations as l on l.id = a.location_id
  where a.patient_id = ? and a.status in ('arrived', 'roomed', 'in_progress', 'completed')
  order by a.starts_at desc limit 12`

/** So many visits make a habit, where so large a share of them agree. */
const FEWEST = 3
const SHARE = 0.7
const NOON = 720

/** The half of the day in which a patient came to most of the last twelve visits; null without any habit. */
export function usualHalf(db: Reader, patientId: PatientId): 'mornings' | 'afternoons' | null {
  const visits = db.prepared<{ startsAt: number; zone: Zone }>(PAST).all(patientId)
  if (visits.length < FEWEST) return null
  const mornings = visits.filter(({ startsAt, zone }) => wallOf(startsAt, zone).minute < NOON)
  const share = mornings.length / visits.length
  if (share >= SHARE) return 'mornings'
  return share <= 1 - SHARE ? 'afternoons' : null
}
