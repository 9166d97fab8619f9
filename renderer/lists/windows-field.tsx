import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { Window } from '../../core/kernel/wishes.ts'
import { weekdayOptions } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, CheckboxGroup, IconButton, Section, TimeField } from '../ui/index.ts'
import css from './lists.module.css'

interface Props {
  readonly windows: readonly Window[]
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly onChange: (windows: Window[]) => void
}

const MORNING: Window = { weekdays: [], from: '08:00', to: '12:00' }
const MOST = 14

/** Days and times at which somebody could come. */
export function WindowsField({ windows, problems, onChange }: Props) {
  const { t } = useTranslation('lists')
  const change = (index: number, window: Window) => onChange(windows.with(index, window))
  return (
    <Section title={t('entry.windows')}>
      <p className={css.hint}>{t('entry.windowsHint')}</p>
      {windows.length > 0 && (
        <div className={css.windows}>
          {windows.map((window, index) => (
            <WindowLine
              key={index}
              window={window}
              number={index + 1}
              problem={problems[`windows.${index}.to`]}
              onChange={(next) => change(index, next)}
              onRemove={() => onChange(windows.toSpliced(index, 1))}
            />
          ))}
        </div>
      )}
      {windows.length < MOST && (
        <div>
          <Button size="s" icon={Plus} onPress={() => onChange([...windows, MORNING])}>
            {t('entry.addWindow')}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface LineProps {
  readonly window: Window
  readonly number: number
  readonly problem: ProblemCode | undefined
  readonly onChange: (window: Window) => void
  readonly onRemove: () => void
}

function WindowLine({ window, number, problem, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  return (
    <div className={css.window}>
      <CheckboxGroup
        label={t('entry.days')}
        options={weekdayOptions('short', locale)}
        value={window.weekdays.map(String)}
        onChange={(ids) => onChange({ ...window, weekdays: ids.map(Number) })}
      />
      <TimeField
        label={t('entry.fromTime')}
        value={window.from}
        onChange={(from) => from !== null && onChange({ ...window, from })}
      />
      <TimeField
        label={t('entry.toTime')}
        value={window.to}
        problem={problem}
        isEnd
        onChange={(to) => to !== null && onChange({ ...window, to })}
      />
      <IconButton icon={Trash2} label={t('entry.removeWindow', { number })} onPress={onRemove} />
    </div>
  )
}
