import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { Badge, Banner, Button, Confirm, DatePicker, FailureBanner } from '../ui/index.ts'
import css from './hours.module.css'
import { useOutside } from './use-outside.ts'
import type { useDrawnWeek } from './use-drawn-week.ts'
import type { SavingWeek } from './use-saving-week.ts'

interface SavingBarProps {
  week: ReturnType<typeof useDrawnWeek>
  saving: SavingWeek
  today: LocalDate
  onAgain: () => Promise<void>
}

/** From when to when the drawn week is to hold, and the buttons that save it or let it go. */
export function SavingBar({ week, saving, today, onAgain }: SavingBarProps) {
  const { t } = useTranslation(['hours', 'problems'])
  const [isAsking, setAsking] = useState(false)
  const outside = useOutside(week.plan, today).data?.length ?? 0
  return (
    <>
      <FailureBanner error={saving.error} />
      {saving.isStale && (
        <div>
          <Button onPress={() => void onAgain()}>{t('saving.reload')}</Button>
        </div>
      )}
      {saving.reasons.length > 0 && (
        <Banner tone="warning">
          {t('saving.wrong')} {saving.reasons.map((code) => t(`problems:${code}`)).join(' ')}
        </Banner>
      )}
      <div className={css.saving} role="group" aria-label={t('saving.title')}>
        <div className={css.field}>
          <DatePicker
            label={t('saving.from')}
            hint={t('saving.fromHint')}
            value={week.dates.from}
            problem={saving.problems['from']}
            onChange={week.setFrom}
          />
        </div>
        <div className={css.field}>
          <DatePicker
            label={t('saving.to')}
            hint={t('saving.toHint')}
            value={week.dates.to}
            problem={saving.problems['to']}
            onChange={week.setTo}
          />
        </div>
        <div className={css.buttons}>
          <Badge tone="warning">
            {outside > 0 ? t('saving.outside', { count: outside }) : t('saving.unsaved')}
          </Badge>
          <Button onPress={() => setAsking(true)}>{t('saving.discard')}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={saving.save}>
            {t('saving.save')}
          </Button>
        </div>
      </div>
      <Confirm
        isOpen={isAsking}
        title={t('saving.discardTitle')}
        action={t('saving.discard')}
        onConfirm={() => {
          setAsking(false)
          week.discard()
        }}
        onClose={() => setAsking(false)}
      >
        {t('saving.discardHint')}
      </Confirm>
    </>
  )
}
