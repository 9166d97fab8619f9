import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredException } from '../../core/availability/contract.ts'
import { minutesOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type HoursExceptionId, type ProviderId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { dateText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Heading } from '../settings/heading.tsx'
import { RemoveButton } from '../settings/remove-button.tsx'
import {
  Button,
  EmptyState,
  ErrorState,
  FailureBanner,
  Loading,
  Table,
  type Column,
} from '../ui/index.ts'
import { usePutBack } from '../undo/use-put-back.ts'
import { ExceptionDialog } from './exception-dialog.tsx'
import css from './hours.module.css'

interface ExceptionsProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
}

/** The dates of a provider that differ, from today on. */
export function Exceptions({ known, providerId, today }: ExceptionsProps) {
  const { t } = useTranslation('hours')
  const [isAdding, setAdding] = useState(false)
  const input = { providerId, from: today }
  const list = useQuery(ask.availability.exceptions.queryOptions({ input }))
  const removing = useRemoval()
  const columns = useColumns(known, removing)
  const add = (
    <Button icon={Plus} onPress={() => setAdding(true)}>
      {t('exception.add')}
    </Button>
  )
  return (
    <section className={css.stack}>
      <Heading
        title={t('exception.title')}
        intro={t('exception.intro')}
        level={3}
        action={list.data && list.data.length > 0 && add}
      />
      <FailureBanner error={removing.error} />
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState title={t('exception.none')} actions={add} />}
      {list.data && list.data.length > 0 && (
        <Table
          label={t('exception.title')}
          rows={list.data}
          idOf={({ id }) => id}
          columns={columns}
        />
      )}
      {isAdding && (
        <ExceptionDialog {...{ known, providerId, today }} onClose={() => setAdding(false)} />
      )}
    </section>
  )
}

interface Removing {
  readonly isPending: boolean
  readonly mutate: (row: StoredException) => void
}

function useColumns(known: KnownDirectory, removing: Removing): Column<StoredException>[] {
  const { t } = useTranslation(['hours', 'common'])
  const { locale } = useLocale()
  const time = (at: string) => minuteText(minutesOf(at), locale)
  const what = ({ kind, spans, locationId }: StoredException) => {
    const times = spans.map(({ from, to }) => `${time(from)} – ${time(to)}`).join(', ')
    const place = locationId === null ? undefined : known.location(locationId)?.name
    return [t(`exception.${kind}`), times, place].filter(Boolean).join(' · ')
  }
  const day = ({ date }: StoredException) => dateText(date, 'short', locale)
  return [
    {
      id: 'when',
      head: t('exception.when'),
      whole: true,
      cell: ({ date }) =>
        `${dateText(date, 'weekday', locale)}, ${dateText(date, 'medium', locale)}`,
    },
    { id: 'what', head: t('exception.what'), cell: what },
    { id: 'note', head: t('exception.note'), cell: ({ note }) => note },
    {
      id: 'tools',
      head: '',
      align: 'end',
      cell: (row) => (
        <RemoveButton
          icon={Undo2}
          label={t('exception.remove', { date: day(row) })}
          explanation={t('exception.removeHint')}
          action={t('common:remove')}
          isPending={removing.isPending}
          onRemove={() => removing.mutate(row)}
        />
      ),
    },
  ]
}

/** Lets a date be as every week again, with a way back. */
function useRemoval() {
  const { t } = useTranslation('undo')
  const { locale } = useLocale()
  const say = usePutBack(addAgain, ask.availability.exceptions.key())
  return useMutation({
    mutationFn: ({ id, providerId, version }: StoredException) =>
      client.availability.removeException({ id, providerId, version }),
    onSuccess: (_, row) => say(t('removed', { what: dateText(row.date, 'medium', locale) }), row),
  })
}

/** What was taken back stays so: the date differs anew. */
const addAgain = (row: StoredException) =>
  client.availability.addExceptions({
    exceptions: [{ ...row, id: newId<HoursExceptionId>(Date.now()) }],
  })
