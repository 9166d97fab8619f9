import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { minutesLong } from '../board/wall.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Banner, Facts, Swatch } from '../ui/index.ts'
import styles from './appointment.module.css'

interface Props {
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
  readonly wording: Wording
}

/** When, with whom, where and what. */
export function Particulars({ record, known, wording }: Props) {
  const { t } = useTranslation(['appointment', 'common', 'rules'])
  const type = known.type(record.typeId)
  const rooms = record.resourceIds.map((id) => known.resource(id)?.name).filter(Boolean)
  const severalPlaces = known.directory.locations.length > 1
  const place = known.location(record.locationId)?.name ?? null
  return (
    <div className={styles.particulars}>
      <div className={styles.when}>
        <p>{wording.fullDayOf(record.startsAt)}</p>
        <p>{t('minutes', { span: wording.span(record), count: minutesLong(record) })}</p>
      </div>
      <Facts
        facts={[
          [t('who'), wording.provider(record.providerId)],
          [t('type'), type && <TypeName key="type" name={type.name} hue={type.hue} />],
          [t('where'), severalPlaces ? place : null],
          [t('room'), rooms.length > 0 ? rooms.join(', ') : null],
          [
            t('how'),
            record.modality === 'in_person' ? null : t(`common:modality.${record.modality}`),
          ],
          [
            t('rules:kind.deposit'),
            record.depositCents > 0 ? wording.money(record.depositCents) : null,
          ],
        ]}
      />
      <Exceptions record={record} />
    </div>
  )
}

const TypeName = ({
  name,
  hue,
}: Pick<KnownDirectory['directory']['types'][number], 'name' | 'hue'>) => (
  <span className={styles.typed}>
    <Swatch hue={hue} />
    {name}
  </span>
)

function Exceptions({ record }: Pick<Props, 'record'>) {
  const { t } = useTranslation('appointment')
  const { overrideReason, cancelReason } = record
  return (
    <>
      {overrideReason !== null && (
        <Banner tone="warning">{t('overridden', { reason: overrideReason })}</Banner>
      )}
      {cancelReason !== null && (
        <Banner>{t('cancelledBecause', { reason: t(`reason.${cancelReason}`) })}</Banner>
      )}
    </>
  )
}
