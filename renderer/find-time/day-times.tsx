import { useTranslation } from 'react-i18next'
import { Select, TimeField } from '../ui/index.ts'
import styles from './find-time.module.css'
import type { FieldsProps } from './shown-search.ts'
import type { SearchForm } from './search-form.ts'

const NOON = '12:00'
const WAYS = ['any', 'mornings', 'afternoons', 'between'] as const
type Way = (typeof WAYS)[number]

type Times = Pick<SearchForm, 'earliest' | 'latest'>

const TIMES: Readonly<Record<Way, Times>> = {
  any: { earliest: null, latest: null },
  mornings: { earliest: null, latest: NOON },
  afternoons: { earliest: NOON, latest: null },
  between: { earliest: '09:00', latest: '17:00' },
}

/** At which time of the day: any, a half of it, or between two times. */
export function DayTimes({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  return (
    <Select<Way>
      label={t('timeOfDay')}
      options={WAYS.map((id) => ({ id, label: t(`dayTimes.${id}`) }))}
      value={wayOf(form)}
      onChange={(way) => onChange(TIMES[way])}
    />
  )
}

/** The two times, where it is to be between. */
export function Between({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const { earliest, latest } = form
  if (wayOf(form) !== 'between') return null
  const isTurned = earliest !== null && latest !== null && latest <= earliest
  return (
    <div className={styles.two}>
      <TimeField
        label={t('earliest')}
        value={earliest}
        onChange={(time) => time !== null && onChange({ earliest: time })}
      />
      <TimeField
        label={t('latest')}
        isEnd
        value={latest}
        problem={isTurned ? 'end_before_start' : undefined}
        onChange={(time) => time !== null && onChange({ latest: time })}
      />
    </div>
  )
}

/** What two times mean; anything but the halves of the day is between. */
export function wayOf({ earliest, latest }: Times): Way {
  const found = WAYS.find((way) => TIMES[way].earliest === earliest && TIMES[way].latest === latest)
  return found ?? 'between'
}
