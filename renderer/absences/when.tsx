import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/kernel/dates.ts'
import { Button, DatePicker, IconButton, Switch, TimeField } from '../ui/index.ts'
import css from './absences.module.css'
import { dayAway, isInOrder, type AwayDraft } from './away.ts'

interface WhenProps {
  readonly times: readonly AwayDraft[]
  readonly onChange: (times: readonly AwayDraft[]) => void
}

/** When somebody is away: days or hours, as many stretches as needed. */
export function When({ times, onChange }: WhenProps) {
  const { t } = useTranslation('absences')
  const put = (at: number, part: Partial<AwayDraft>) =>
    onChange(times.map((time, n) => (n === at ? { ...time, ...part } : time)))
  const last = times.at(-1)
  const add = () => last && onChange([...times, dayAway(addDays(last.lastDay, 1))])
  return (
    <div className={css.when}>
      {times.map((time, at) => (
        <Stretch
          key={at}
          time={time}
          label={t('entry.times', { number: at + 1 })}
          onChange={(part) => put(at, part)}
          {...(times.length > 1 && { onRemove: () => onChange(times.filter((_, n) => n !== at)) })}
        />
      ))}
      <div>
        <Button size="s" icon={Plus} onPress={add}>
          {t('entry.addTime')}
        </Button>
      </div>
    </div>
  )
}

interface StretchProps {
  readonly time: AwayDraft
  readonly label: string
  readonly onChange: (part: Partial<AwayDraft>) => void
  readonly onRemove?: () => void
}

function Stretch({ time, label, onChange, onRemove }: StretchProps) {
  const { t } = useTranslation('absences')
  const problem = isInOrder(time) ? undefined : 'end_before_start'
  const begin = (day: string | null) =>
    day !== null && onChange({ firstDay: day, lastDay: day > time.lastDay ? day : time.lastDay })
  return (
    <div className={css.stretch} role="group" aria-label={label}>
      <DatePicker label={t('entry.firstDay')} value={time.firstDay} onChange={begin} />
      {!time.wholeDays && (
        <TimeField
          label={t('entry.from')}
          value={time.from}
          onChange={(from) => from !== null && onChange({ from })}
        />
      )}
      <DatePicker
        label={t('entry.lastDay')}
        value={time.lastDay}
        min={time.firstDay}
        problem={time.wholeDays ? problem : undefined}
        onChange={(day) => day !== null && onChange({ lastDay: day })}
      />
      {!time.wholeDays && (
        <TimeField
          label={t('entry.to')}
          isEnd
          value={time.to}
          problem={problem}
          onChange={(to) => to !== null && onChange({ to })}
        />
      )}
      <div className={css.switch}>
        <Switch isSelected={time.wholeDays} onChange={(wholeDays) => onChange({ wholeDays })}>
          {t('entry.wholeDays')}
        </Switch>
        {onRemove && <IconButton icon={Trash2} label={t('entry.removeTime')} onPress={onRemove} />}
      </div>
    </div>
  )
}
