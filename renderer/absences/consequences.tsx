import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Choice, Preference } from '../../core/absences/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { calledName, filedName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Failure } from '../client/refusal.ts'
import { Button, Menu, Table, ToggleGroup, type Column } from '../ui/index.ts'
import css from './absences.module.css'
import { clashing, countsOf, type Settled, type Wish } from './decisions.ts'
import type { AwayTimes } from './draft.ts'
import { PlaceChoice } from './place-choice.tsx'
import { usePlaceText } from './place-text.ts'
import { Two } from './two.tsx'

interface ConsequencesProps {
  readonly known: KnownDirectory
  readonly away: AwayTimes
  readonly settled: readonly Settled[]
  readonly prefer: Preference
  /** The visit that stood against the whole when it was saved. */
  readonly refused: { readonly appointmentId: string; readonly code: Failure['code'] } | null
  readonly onPrefer: (prefer: Preference) => void
  readonly onWish: (id: AppointmentId, wish: Wish) => void
  readonly onAll: (choice: Choice) => void
}

const CHOICES: readonly Choice[] = ['move', 'call', 'keep', 'cancel']

/** Every visit that is met, with its new time and what becomes of it. */
export function Consequences(props: ConsequencesProps) {
  const { settled, prefer, onPrefer, onAll } = props
  const { t } = useTranslation('absences')
  const columns = useColumns(props)
  return (
    <>
      <div className={css.over}>
        <div>
          <h2>{t('met.title', { count: settled.length })}</h2>
          <Sum settled={settled} />
        </div>
        <div className={css.actions}>
          <ToggleGroup<Preference>
            label={t('met.prefer')}
            options={[
              { id: 'same_provider', label: t('met.same_provider') },
              { id: 'nearest_time', label: t('met.nearest_time') },
            ]}
            value={prefer}
            onChange={onPrefer}
          />
          <Menu
            label={t('met.forAll')}
            trigger={<Button icon={ChevronDown}>{t('met.forAll')}</Button>}
            entries={CHOICES.map((choice) => ({
              id: choice,
              label: t(`met.all.${choice}`),
              run: () => onAll(choice),
            }))}
          />
        </div>
      </div>
      <Table
        label={t('met.table')}
        columns={columns}
        rows={settled}
        idOf={({ hit }) => hit.visit.id}
      />
    </>
  )
}

/** What will be done, in numbers; said aloud when it changes. */
function Sum({ settled }: { settled: readonly Settled[] }) {
  const { t } = useTranslation('absences')
  const counts = countsOf(settled)
  return (
    <p className={css.sum} role="status">
      {CHOICES.filter((choice) => counts[choice] > 0)
        .map((choice) => t(`met.sum.${choice}`, { count: counts[choice] }))
        .join(' · ')}
    </p>
  )
}

function useColumns(props: ConsequencesProps): Column<Settled>[] {
  const { known, away, settled, refused, onWish } = props
  const { t } = useTranslation(['absences', 'failures'])
  const text = usePlaceText(known)
  const clashes = clashing(settled)
  const problemOf = ({ hit: { visit } }: Settled): string | null => {
    if (refused?.appointmentId === visit.id)
      return t('met.refused', { why: t(`failures:${refused.code}`) })
    return clashes.has(visit.id) ? t('met.clash') : null
  }
  return [
    {
      id: 'booked',
      head: t('met.booked'),
      whole: true,
      cell: ({ hit }) => (
        <Two
          first={text.time(hit.visit)}
          second={away.providerIds.length > 1 ? text.provider(hit.visit) : ''}
        />
      ),
    },
    {
      id: 'patient',
      head: t('met.patient'),
      cell: ({ hit: { visit, contact } }) => (
        <Two
          first={filedName(visit)}
          second={contact.phones.map(({ number }) => formatPhone(number)).join(' · ')}
        />
      ),
    },
    { id: 'type', head: t('met.type'), cell: ({ hit }) => known.type(hit.visit.typeId)?.name },
    {
      id: 'place',
      head: t('met.place'),
      cell: (line) => (
        <PlaceChoice
          {...{ known, away, line }}
          problem={problemOf(line)}
          onTake={(place) => onWish(line.hit.visit.id, { place, choice: 'move' })}
        />
      ),
    },
    {
      id: 'choice',
      head: t('met.what'),
      cell: ({ hit: { visit }, choice, place }) => (
        <ToggleGroup<Choice>
          label={t('met.choices', { name: calledName(visit) })}
          options={CHOICES.filter((each) => each !== 'move' || place !== null).map((id) => ({
            id,
            label: t(`met.choice.${id}`),
          }))}
          value={choice}
          onChange={(next) => onWish(visit.id, { choice: next })}
        />
      ),
    },
  ]
}
