import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, DatePicker, Fields } from '../ui/index.ts'
import css from './hours.module.css'
import { datesOf, spanProblem, takeMore, without, type PickedDates } from './picked-dates.ts'

interface DatesFieldProps {
  picked: PickedDates
  problem: ProblemCode | undefined
  onChange: (picked: PickedDates) => void
}

/** Several dates: one or a span picked, more added, each to be left out again. */
export function DatesField({ picked, problem, onChange }: DatesFieldProps) {
  const { t } = useTranslation('hours')
  const { from, to } = picked
  const wrong = spanProblem(picked)
  return (
    <>
      <Fields>
        <DatePicker
          label={t('exception.from')}
          value={from}
          problem={problem}
          autoFocus
          onChange={(date) => onChange({ ...picked, from: date })}
        />
        <DatePicker
          label={t('exception.to')}
          value={to}
          problem={wrong}
          onChange={(date) => onChange({ ...picked, to: date })}
        />
      </Fields>
      <Chips {...{ picked, onChange }} />
      <div>
        <Button
          size="s"
          variant="quiet"
          icon={Plus}
          isDisabled={from === null || wrong !== undefined}
          onPress={() => onChange(takeMore(picked))}
        >
          {t('exception.addDate')}
        </Button>
      </div>
    </>
  )
}

function Chips({ picked, onChange }: Pick<DatesFieldProps, 'picked' | 'onChange'>) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const dates = datesOf(picked)
  if (dates.length < 2) return null
  return (
    <div className={css.chips}>
      {dates.map((date) => (
        <Button
          key={date}
          size="s"
          icon={X}
          aria-label={t('exception.removeDate', { date: dateText(date, 'short', locale) })}
          onPress={() => onChange(without(picked, date))}
        >
          {dateText(date, 'short', locale)}
        </Button>
      ))}
    </div>
  )
}
