import type { Sent } from '../../../core/kernel/procedure.ts'
import type { seriesContract, SeriesRecord } from '../../../core/series/contract.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { wallOf } from '../../../core/kernel/zones.ts'
import { newId, type EditId, type SeriesId } from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

type Booking = Sent<typeof seriesContract.book>

export const newEdit = () => newId<EditId>(MONDAY)

/** Half an hour for Maria every Tuesday at 9:00, ten times, unless `more` says otherwise. */
export const weekly = (t: TestPractice, more: Partial<Booking> = {}): Booking => ({
  id: newId<SeriesId>(MONDAY),
  editId: newEdit(),
  patientId: t.maria,
  providerId: t.provider,
  locationId: t.location,
  typeId: t.followUp,
  minutes: 30,
  start: '2026-03-03T09:00',
  rule: { frequency: 'weekly', end: { kind: 'count', count: 10 } },
  ...more,
})

/** Books a series at the front desk. */
export const bookWeekly = async (t: TestPractice, more: Partial<Booking> = {}) => {
  const asked = weekly(t, more)
  const { series } = await t.as('front_desk').series.book(asked)
  return { asked, series }
}

type Change = Sent<typeof seriesContract.change>

/** A change of a series that keeps everything but `wanted`. */
export const changeOf = (
  series: SeriesRecord,
  scope: Change['scope'],
  at: string,
  wanted: Partial<Change['wanted']>,
): Change => {
  const { providerId, locationId, modality, minutes, resourceIds } = series
  const { reason, notes, patientNotes } = series
  return {
    ...{ id: series.id, version: series.version, editId: newEdit(), scope, at },
    wanted: {
      ...{ providerId, locationId, modality, minutes, resourceIds, reason, notes, patientNotes },
      ...{ start: at, rule: null },
      ...wanted,
    },
  }
}

/** Where the visits of a series stand, by the wall clock of its zone. */
export const localsOf = ({ occurrences, zone }: SeriesRecord): string[] =>
  occurrences.flatMap(({ startsAt }) => {
    if (startsAt === null) return []
    const { date, minute } = wallOf(startsAt, zone)
    return [dateTimeOf(date, minute)]
  })
