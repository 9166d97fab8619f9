import { useTranslation } from 'react-i18next'
import type { Notice } from '../../core/notices/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Badge, Button } from '../ui/index.ts'
import styles from './appointment.module.css'

interface Props {
  readonly notice: Notice
  readonly wording: Wording
}

/** What the patient was told of the appointment, or will be. */
export function NoticeEvent({ notice, wording }: Props) {
  const { t } = useTranslation(['notices', 'appointment'])
  const { kind, toldAt, toldBy } = notice
  return (
    <>
      <p>
        {t(`${toldAt === null ? 'toTell' : 'told'}.${kind}`)}{' '}
        <State notice={notice} wording={wording} />
      </p>
      {notice.known && toldAt === null && (
        <p className={styles.quiet}>
          {t('expects', {
            moment: wording.moment(notice.known.startsAt),
            provider: wording.provider(notice.known.providerId),
          })}
        </p>
      )}
      {toldAt !== null && (
        <p className={styles.quiet}>
          {t('appointment:by', { moment: wording.moment(toldAt), by: toldBy ?? '' })}
        </p>
      )}
    </>
  )
}

/** It becomes due by the clock, without anybody saying so. */
function State({ notice: { state, dueAt, parked }, wording }: Props) {
  const { t } = useTranslation('notices')
  const isDue = useNow() >= dueAt
  const toList = () => useDesk.getState().show({ name: 'lists', list: 'toTell' })
  if (state === 'told') return null
  if (parked) return <Badge>{t('state.parked')}</Badge>
  if (!isDue) return <Badge>{t('state.waiting', { time: wording.time(dueAt) })}</Badge>
  return (
    <>
      <Badge tone="warning">{t('state.to_tell')}</Badge>{' '}
      <Button variant="link" size="s" onPress={toList}>
        {t('openList')}
      </Button>
    </>
  )
}
