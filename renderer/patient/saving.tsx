import { useTranslation } from 'react-i18next'
import { Banner, Button, FailureBanner } from '../ui/index.ts'
import styles from './patient.module.css'
import type { useRecordChange } from './use-record-change.ts'

interface Props {
  readonly change: ReturnType<typeof useRecordChange>
  readonly onClose: () => void
  readonly onSaveOver: () => void
}

/** The foot of a form that changes a record, with a way out when somebody else was quicker. */
export function Saving({ change, onClose, onSaveOver }: Props) {
  const { t } = useTranslation(['patient', 'common'])
  const { isStale, isPending, error } = change
  return (
    <>
      {isStale && <Banner tone="warning">{t('stale')}</Banner>}
      <FailureBanner error={error} />
      <div className={styles.actions}>
        <Button onPress={onClose}>{isStale ? t('takeTheirs') : t('common:cancel')}</Button>
        {isStale ? (
          <Button variant="primary" isPending={isPending} onPress={onSaveOver}>
            {t('saveOver')}
          </Button>
        ) : (
          <Button variant="primary" type="submit" isPending={isPending}>
            {t('common:save')}
          </Button>
        )}
      </div>
    </>
  )
}
