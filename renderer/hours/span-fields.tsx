import { useTranslation } from 'react-i18next'
import type { TimeSpan } from '../../core/availability/contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Fields, Select, TimeField } from '../ui/index.ts'
import { weekdayOptions } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

interface SpanFieldsProps {
  labels: { from: string; to: string }
  value: TimeSpan
  problems: { from: ProblemCode | undefined; to: ProblemCode | undefined }
  onChange: (part: Partial<TimeSpan>) => void
  autoFocus?: boolean
}

/** The two ends of a span. */
export const SpanFields = ({ labels, value, problems, onChange, autoFocus }: SpanFieldsProps) => (
  <Fields column="8rem">
    <TimeField
      label={labels.from}
      value={value.from}
      problem={problems.from}
      autoFocus={autoFocus ?? false}
      onChange={(from) => from !== null && onChange({ from })}
    />
    <TimeField
      label={labels.to}
      isEnd
      value={value.to}
      problem={problems.to}
      onChange={(to) => to !== null && onChange({ to })}
    />
  </Fields>
)

/** One of the seven days. */
export function WeekdayField({
  value,
  onChange,
}: {
  value: number
  onChange: (weekday: number) => void
}) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  return (
    <Select
      label={t('field.weekday')}
      options={weekdayOptions('long', locale)}
      value={String(value)}
      onChange={(day) => onChange(Number(day))}
    />
  )
}
