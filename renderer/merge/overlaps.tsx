import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { MergePreview } from '../../core/merging/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useListWording } from '../lists/wording.ts'
import { Banner, Button } from '../ui/index.ts'
import css from './merge.module.css'

interface Props {
  readonly overlaps: MergePreview['overlaps']
  readonly known: KnownDirectory
}

/** Visits to come of both records at one time: nobody can be at two places, so a person decides. */
export function Overlaps({ overlaps, known }: Props) {
  const { t } = useTranslation('merge')
  if (overlaps.length === 0) return null
  return (
    <Banner tone="warning">
      <p>{t('overlaps')}</p>
      <ul className={css.lines}>
        {overlaps.map(({ kept, dropped }) => (
          <li key={`${kept.id} ${dropped.id}`}>
            <Visit visit={kept} known={known} /> <Visit visit={dropped} known={known} />
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Visit({ visit, known }: { visit: BoardEntry; known: KnownDirectory }) {
  const wording = useListWording(known)
  const { id: appointmentId, startsAt, locationId, providerId } = visit
  const open = () => useDesk.getState().open({ name: 'appointment', appointmentId })
  return (
    <Button variant="link" onPress={open}>
      {`${wording.visitTime(startsAt, locationId)} · ${wording.provider(providerId)}`}
    </Button>
  )
}
