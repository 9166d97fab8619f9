import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceHours } from '../../core/availability/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { weekdayOptions, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Button,
  FailureBanner,
  Fields,
  Form,
  IconButton,
  Section,
  Select,
  TimeField,
} from '../ui/index.ts'
import css from './settings.module.css'
import { useSaving } from './use-saving.ts'

type Hours = ResourceHours & { version: number | null }
type Span = ResourceHours['week'][number]

const WORKDAYS = [1, 2, 3, 4, 5]

/** The weekly hours of a room; without any it can always be used. */
export function ResourceWeek({ hours }: { hours: Hours }) {
  const { t } = useTranslation(['settings', 'common'])
  const [week, setWeek] = useState(hours.week)
  const saving = useSaving(ask.availability.saveResourceHours.mutationOptions())
  const problems = fieldProblems(saving.error)
  const isChanged = JSON.stringify(week) !== JSON.stringify(hours.week)
  const send = () => saving.mutate({ ...hours, week }, { onSuccess: () => undefined })
  return (
    <Section title={t('resources.week')}>
      <Form onSubmit={send}>
        <FailureBanner error={saving.error} />
        {week.length === 0 && <p className={css.intro}>{t('resources.always')}</p>}
        {week.map((span, at) => (
          <SpanLine
            key={at}
            span={span}
            problem={problems[`week.${at}.from`] ?? problems[`week.${at}.to`]}
            onChange={(part) => setWeek(week.with(at, { ...span, ...part }))}
            onRemove={() => setWeek(week.toSpliced(at, 1))}
          />
        ))}
        <div className={css.named}>
          <Button
            size="s"
            variant="quiet"
            icon={Plus}
            onPress={() => setWeek([...week, ...nextSpans(week)])}
          >
            {week.length === 0 ? t('resources.addWeek') : t('resources.addHours')}
          </Button>
          {isChanged && (
            <Button size="s" variant="primary" type="submit" isPending={saving.isPending}>
              {t('resources.saveWeek')}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  )
}

const usual = { from: '08:00', to: '17:00' }

/** Monday to Friday to begin with; after that the day that follows the last one. */
function nextSpans(week: readonly Span[]): Span[] {
  const last = week.at(-1)
  if (!last) return WORKDAYS.map((weekday) => ({ weekday, ...usual }))
  return [{ ...last, weekday: (last.weekday % 7) + 1 }]
}

interface SpanLineProps {
  span: Span
  problem: ReturnType<typeof fieldProblems>[string] | undefined
  onChange: (part: Partial<Span>) => void
  onRemove: () => void
}

function SpanLine({ span, problem, onChange, onRemove }: SpanLineProps) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const day = weekdayText(span.weekday, 'long', locale)
  return (
    <div role="group" aria-label={day} className={css.break}>
      <Fields column="7rem">
        <Select
          label={t('hours.weekday')}
          options={weekdayOptions('long', locale)}
          value={String(span.weekday)}
          onChange={(weekday) => onChange({ weekday: Number(weekday) })}
        />
        <TimeField
          label={t('from')}
          value={span.from}
          problem={problem}
          onChange={(from) => from !== null && onChange({ from })}
        />
        <TimeField
          label={t('to')}
          isEnd
          value={span.to}
          onChange={(to) => to !== null && onChange({ to })}
        />
      </Fields>
      <IconButton icon={Trash2} label={t('resources.removeHours', { day })} onPress={onRemove} />
    </div>
  )
}
