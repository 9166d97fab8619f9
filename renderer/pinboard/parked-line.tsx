import { Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { Banner } from '../ui/index.ts'
import { useWithPin } from './use-pinboard.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** Tells of an open appointment that it is parked, since when and by whom. */
export function ParkedLine({ record, wording }: Props) {
  const { t } = useTranslation('pinboard')
  const entry = useWithPin(record)
  if (!('parkedAt' in entry)) return null
  return (
    <Banner tone="accent" icon={Pin}>
      {t('parked', { time: wording.moment(entry.parkedAt), by: entry.parkedBy })}
    </Banner>
  )
}
