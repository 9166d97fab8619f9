import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, DatePicker } from '../ui/index.ts'
import css from './hours.module.css'

interface DatesFieldProps {
  dates: readonly LocalDate[]
  problem: ProblemCode | undefined
  onChange: (dates: LocalDate[]) => void
}

/** Several dates: one picked, more added, each to be left out again. */
export function DatesField({ dates, problem, onChange }: DatesFieldProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const [picked, setPicked] = useState<LocalDate | null>(dates[0] ?? null)
  const first = dates.length === 1 ? dates[0] : undefined
  const pick = (date: LocalDate | null) => {
    setPicked(date)
    if (first !== undefined && date !== null) onChange([date])
  }
  const add = () => {
    if (picked === null) return
    const last = dates.at(-1)
    const next = dates.includes(picked) && last !== undefined ? addDays(last, 1) : picked
    setPicked(next)
    onChange([...new Set([...dates, next])].sort())
  }
  return (
    <>
      <div className={css.span}>
        <DatePicker
          label={t('exception.dates')}
          value={picked}
          problem={problem}
          autoFocus
          onChange={pick}
        />
        <Button icon={Plus} isDisabled={picked === null} onPress={add}>
          {t('exception.addDate')}
        </Button>
      </div>
      {dates.length > 1 && (
        <div className={css.chips}>
          {dates.map((date) => (
            <Button
              key={date}
              size="s"
              icon={X}
              aria-label={t('exception.removeDate', { date: dateText(date, 'short', locale) })}
              onPress={() => onChange(dates.filter((other) => other !== date))}
            >
              {dateText(date, 'short', locale)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
