import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { newId, type AppointmentId, type PatientId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import type { Face } from '../../core/preferences/contract.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { OnlyHeard } from '../ui/index.ts'
import { AppointmentFace } from './appointment-face.tsx'
import styles from './face-dialog.module.css'
import { roomOn } from './face-room.ts'
import { useWording } from './wording.ts'

/** An invented appointment with every flag there is, short and long, as it would look. */
export function FaceSample({ shows }: { shows: Face }) {
  const { t } = useTranslation('boardViews')
  const { known } = useDirectory()
  return (
    <section className={styles.sample} aria-label={t('face.preview')}>
      <h3>{t('face.preview')}</h3>
      {known && <Samples known={known} shows={shows} />}
    </section>
  )
}

/** Minutes that the samples are long, and rem that they are tall. */
const lengths = [
  [15, 1.625],
  [30, 3.25],
  [60, 6.5],
] as const

/** Rem that a sample is wide, like a column. */
const SAMPLE_WIDTH = 17
/** Pixels of a rem, of whatever size: room is told by their ratio. */
const REM = 16

function Samples({ known, shows }: { known: KnownDirectory; shows: Face }) {
  const { t } = useTranslation('boardViews')
  const { faceOf, visit } = useWording(known, 'UTC')
  const entry = useInvented(known)
  if (entry === null) return null
  return lengths.map(([minutes, height]) => {
    const words = faceOf({ ...entry, endsAt: entry.startsAt + minutes * MINUTE }, SAMPLE_DATE)
    const room = roomOn({ height: height * REM, width: SAMPLE_WIDTH * REM }, REM)
    const type = { name: t('face.sampleType'), hue: words.type?.hue ?? 'teal' }
    return (
      <div
        key={minutes}
        className={styles.card}
        style={{ height: `${height}rem`, width: `${SAMPLE_WIDTH}rem` }}
      >
        <OnlyHeard>{visit({ ...words, type })}</OnlyHeard>
        <AppointmentFace {...words} type={type} shows={shows} room={room} />
      </div>
    )
  })
}

/** The sample stands on a day at half past nine on which a child of nine has its birthday. */
const SAMPLE_START = Date.UTC(2026, 2, 2, 9, 30)
const SAMPLE_DATE = dateAt(SAMPLE_START, 'UTC')
const SAMPLE_DUE = 2_500
const SAMPLE_OWED = 4_000

/** An appointment of nobody; it is never sent anywhere. */
const nobody = {
  ...{ id: newId<AppointmentId>(SAMPLE_START), patientId: newId<PatientId>(SAMPLE_START) },
  ...{ preferredName: null, birthDate: '2017-03-02', phone: '+16175550100', alerts: 1 },
  ...{ modality: 'in_person', status: 'scheduled', version: 1 },
  ...{ startsAt: SAMPLE_START, endsAt: SAMPLE_START + 30 * MINUTE, overridden: false },
  ...{ seriesId: null, visitId: null, groupId: null, depositCents: 0 },
  ...{ dueCents: SAMPLE_DUE, balanceCents: SAMPLE_OWED },
  ...{ firstVisit: true, interpreter: true, insuranceMissing: true },
} as const satisfies Partial<BoardEntry>

/** Null where the clinic has no provider, type or location yet. */
function useInvented({ directory }: KnownDirectory): BoardEntry | null {
  const { t } = useTranslation('boardViews')
  const [[provider], [location], [type]] = [
    directory.providers,
    directory.locations,
    directory.types,
  ]
  if (!provider || !location || !type) return null
  return {
    ...nobody,
    ...{ resourceIds: [], openNeeds: [] },
    givenName: t('face.sampleGiven'),
    familyName: t('face.sampleFamily'),
    reason: t('face.sampleReason'),
    ...{ providerId: provider.id, locationId: location.id, typeId: type.id },
  }
}
