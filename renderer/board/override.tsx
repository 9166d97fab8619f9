import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/index.ts'
import styles from './refused-move.module.css'

interface Props {
  readonly reason: string
  readonly onChange: (reason: string) => void
}

/** Asks why a rule is to be broken; the reason is kept with the appointment. */
export function Override({ reason, onChange }: Props) {
  const { t } = useTranslation('board')
  return (
    <div className={styles.override}>
      <TextField label={t('refused.reason')} value={reason} onChange={onChange} maxLength={200} />
    </div>
  )
}
