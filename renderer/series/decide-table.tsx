import { useTranslation } from 'react-i18next'
import type { Plan, PlannedDate } from '../../core/series/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { Button, Select, Table, TextField, type Column } from '../ui/index.ts'
import { chooseAll, choicesFor, troubled, type Choice, type Choices } from './decisions.ts'
import { useProblemWords } from './problem-words.ts'
import css from './series.module.css'

export interface DecideProps {
  readonly plan: Plan
  readonly choices: Choices
  readonly known: KnownDirectory
  readonly wording: Wording
  /** True once somebody tried to go on without deciding. */
  readonly wasTried: boolean
  readonly onChoose: (choices: Choices) => void
}

/** Every date that something stands against, with what is to become of it. */
export function DecideTable(props: DecideProps) {
  const { plan, choices, wasTried, onChoose } = props
  const { t } = useTranslation('series')
  const rows = troubled(plan)
  const columns = useColumns(props)
  const breaks = rows.some(({ start }) => choices.of.get(start) === 'override')
  return (
    <>
      {rows.length > 1 && <ForAll {...props} />}
      <Table
        label={t('decide.title', { count: rows.length })}
        columns={columns}
        rows={rows}
        idOf={({ start }) => start}
      />
      {breaks && (
        <TextField
          label={t('decide.reason')}
          value={choices.reason}
          onChange={(reason) => onChoose({ ...choices, reason })}
          maxLength={200}
          problem={wasTried && choices.reason.trim() === '' ? 'required' : undefined}
        />
      )}
    </>
  )
}

/** One press for all: as many dates as allow it. */
function ForAll({ plan, choices, onChoose }: DecideProps) {
  const { t } = useTranslation('series')
  const able = (choice: Choice) =>
    troubled(plan).some((date) => choicesFor(date, true).includes(choice))
  return (
    <div className={css.row}>
      {(['move', 'skip'] as const).filter(able).map((choice) => (
        <Button key={choice} size="s" onPress={() => onChoose(chooseAll(plan, choices, choice))}>
          {t(`decide.all.${choice}`)}
        </Button>
      ))}
    </div>
  )
}

function useColumns(props: DecideProps): Column<PlannedDate>[] {
  const { known, wording } = props
  const { t } = useTranslation('series')
  const words = useProblemWords(known, wording)
  return [
    {
      id: 'date',
      head: t('decide.date'),
      whole: true,
      cell: ({ start }) => wording.startOf(start),
    },
    {
      id: 'why',
      head: t('decide.why'),
      cell: ({ problem }) => (
        <ul className={css.why}>
          {problem && words(problem).map((line) => <li key={line}>{line}</li>)}
        </ul>
      ),
    },
    {
      id: 'choice',
      head: t('decide.choice'),
      cell: (date) => <ChoiceOf {...props} date={date} />,
    },
  ]
}

function ChoiceOf({
  date,
  choices,
  wording,
  wasTried,
  onChoose,
}: DecideProps & { readonly date: PlannedDate }) {
  const { t } = useTranslation('series')
  const mayOverride = useMay('appointments.override')
  const opening = date.problem?.opening
  const at = opening ? `${wording.dayOf(opening.startsAt)}, ${wording.time(opening.startsAt)}` : ''
  const options = choicesFor(date, mayOverride).map((id) => ({
    id,
    label: t(`decide.${id}`, { time: at }),
  }))
  const value = choices.of.get(date.start) ?? null
  return (
    <Select<Choice>
      label={t('decide.of', { date: wording.startOf(date.start) })}
      hideLabel
      placeholder={t('decide.placeholder')}
      options={options}
      value={value}
      onChange={(choice) =>
        onChoose({ ...choices, of: new Map([...choices.of, [date.start, choice]]) })
      }
      problem={wasTried && value === null ? 'required' : undefined}
    />
  )
}
