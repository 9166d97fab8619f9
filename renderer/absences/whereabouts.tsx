import { useTranslation } from 'react-i18next'
import type { CallLine } from '../../core/absences/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Badge } from '../ui/index.ts'
import css from './absences.module.css'
import { usePlaceText } from './place-text.ts'
import { Two } from './two.tsx'

interface WhereaboutsProps {
  readonly known: KnownDirectory
  readonly line: CallLine
  readonly isUndone: boolean
}

/** Where a visit stands today, as the patient is to hear it. */
export function Whereabouts({ known, line, isUndone }: WhereaboutsProps) {
  const { t } = useTranslation('absences')
  const text = usePlaceText(known)
  const { present, before, offered } = line
  if (present.status === 'cancelled') return <Badge tone="danger">{t('list.cancelled')}</Badge>
  if (present.startsAt !== before.startsAt || present.providerId !== before.providerId)
    return <Two first={text.time(present)} second={text.provider(present)} />
  if (isUndone) return <Badge tone="success">{t('list.back')}</Badge>
  return (
    <span className={css.two}>
      <Badge tone="warning">{t('list.stays')}</Badge>
      {offered !== null && (
        <small className={css.quiet}>
          {t('list.offer', { time: `${text.time(offered)}, ${text.provider(offered)}` })}
        </small>
      )}
    </span>
  )
}
