import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { Button, ToggleGroup } from '../ui/index.ts'
import styles from './find-time.module.css'
import { Month } from './month.tsx'
import { Openings } from './openings.tsx'
import type { ResultsProps } from './shown-search.ts'
import { isTurnedAround, type Order } from './search-form.ts'

const VIEWS = ['best', 'earliest', 'month'] as const
type View = (typeof VIEWS)[number]

/** What was found, in one of three views; a date that is picked in the month narrows the list to it. */
export function Results(props: ResultsProps) {
  const { form, wording, onChange } = props
  const { t } = useTranslation('findTime')
  const [view, setView] = useState<View>('best')
  const [order, setOrder] = useState<Order>('best')
  const see = (chosen: View) => {
    setView(chosen)
    if (chosen !== 'month') setOrder(chosen)
  }
  const pick = (day: LocalDate) => {
    onChange({ day })
    setView(order)
  }
  return (
    <section className={styles.results} aria-label={t('results')}>
      <div className={styles.head}>
        <ToggleGroup
          label={t('results')}
          options={VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))}
          value={view}
          onChange={see}
        />
        {form.day !== null && (
          <Button
            size="s"
            icon={X}
            aria-label={t('allDays', { day: wording.day(form.day) })}
            onPress={() => onChange({ day: null })}
          >
            {wording.day(form.day)}
          </Button>
        )}
      </div>
      {isTurnedAround(form) ? (
        <p className={styles.waiting}>{t('turnedAround')}</p>
      ) : view === 'month' ? (
        <Month {...props} onPick={pick} />
      ) : (
        <Openings {...props} order={view} />
      )}
    </section>
  )
}
