import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { locationChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, Fields, IconButton, Select } from '../ui/index.ts'
import { BreakFields } from './break-fields.tsx'
import { timesOf, wallOf, type DraftHours } from './draft.ts'
import css from './hours.module.css'
import type { Editing } from './editing.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import { SpanFields } from './span-fields.tsx'

interface HoursFieldsProps extends Editing<DraftHours> {
  known: KnownDirectory
  /** The first day of the week that is shown. */
  first: LocalDate
}

/** The exact fields of hours on one weekday. */
export function HoursFields({ value, change, problems, known, first }: HoursFieldsProps) {
  const { t } = useTranslation('hours')
  return (
    <>
      <SpanFields
        labels={{ from: t('field.from'), to: t('field.to') }}
        value={value}
        problems={{ from: problems['from'], to: problems['to'] }}
        onChange={change}
        autoFocus
      />
      <Fields>
        <RhythmFields {...{ value, change, first }} />
        <Select
          label={t('field.location')}
          options={locationChoices(known, value.locationId)}
          value={value.locationId}
          onChange={(locationId) => change({ locationId })}
        />
      </Fields>
      <Breaks {...{ value, change, problems }} />
    </>
  )
}

function Breaks(editing: Editing<DraftHours>) {
  const { t } = useTranslation('hours')
  const { value, change } = editing
  return (
    <>
      {value.breaks.map((_, at) => (
        <div key={at} className={css.span}>
          <BreakFields {...editing} at={at} />
          <IconButton
            icon={Trash2}
            label={t('field.removeBreak')}
            onPress={() => change({ breaks: value.breaks.filter((__, n) => n !== at) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="s"
          variant="quiet"
          icon={Plus}
          onPress={() => change({ breaks: [...value.breaks, middleOf(value)] })}
        >
          {t('addBreak')}
        </Button>
      </div>
    </>
  )
}

/** Noon to one where the hours hold it, else the middle quarter of an hour. */
function middleOf(hours: DraftHours) {
  const [from, to] = wallOf(hours)
  if (from <= 720 && 780 <= to) return timesOf([720, 780])
  const middle = Math.floor((from + to) / 30) * 15
  return timesOf([Math.max(from, middle - 15), Math.min(to, middle)])
}
