import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredBlock } from '../../core/availability/contract.ts'
import { minutesOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
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
import css from './hours.module.css'
import { SingleBlockDialog } from './single-block-dialog.tsx'

interface SingleBlocksProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
}

/** Time of a provider that is set aside on one date, from today on. */
export function SingleBlocks({ known, providerId, today }: SingleBlocksProps) {
  const { t } = useTranslation('hours')
  const [isAdding, setAdding] = useState(false)
  const list = useQuery(ask.availability.blocks.queryOptions({ input: { providerId } }))
  const removing = useRemoval()
  const rows = list.data?.filter(({ date }) => date !== null && date >= today)
  const columns = useColumns(removing)
  const add = (
    <Button icon={Plus} onPress={() => setAdding(true)}>
      {t('once.add')}
    </Button>
  )
  return (
    <section className={css.stack}>
      <Heading
        title={t('once.title')}
        intro={t('once.intro')}
        level={3}
        action={rows && rows.length > 0 && add}
      />
      <FailureBanner error={removing.error} />
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t('once.none')} actions={add} />}
      {rows && rows.length > 0 && (
        <Table label={t('once.title')} rows={rows} idOf={({ id }) => id} columns={columns} />
      )}
      {isAdding && (
        <SingleBlockDialog {...{ known, providerId, today }} onClose={() => setAdding(false)} />
      )}
    </section>
  )
}

interface Removing {
  readonly isPending: boolean
  readonly mutate: (row: StoredBlock) => void
}

function useColumns(removing: Removing): Column<StoredBlock>[] {
  const { t } = useTranslation(['hours', 'common'])
  const { locale } = useLocale()
  const time = (at: string) => minuteText(minutesOf(at), locale)
  return [
    {
      id: 'when',
      head: t('once.date'),
      whole: true,
      cell: ({ date, from, to }) =>
        `${date === null ? '' : dateText(date, 'medium', locale)}, ${time(from)} – ${time(to)}`,
    },
    { id: 'label', head: t('field.label'), cell: ({ label }) => label },
    { id: 'kind', head: t('field.kind'), cell: ({ kind }) => t(`blockKind.${kind}`) },
    {
      id: 'tools',
      head: '',
      align: 'end',
      cell: (row) => (
        <RemoveButton
          icon={Trash2}
          label={t('once.remove', { name: row.label })}
          explanation={t('once.removeHint')}
          action={t('common:remove')}
          isPending={removing.isPending}
          onRemove={() => removing.mutate(row)}
        />
      ),
    },
  ]
}

/** Lets the time be booked again, with a way back. */
function useRemoval() {
  const { t } = useTranslation('undo')
  const say = usePutBack(client.availability.saveBlock, ask.availability.blocks.key())
  return useMutation({
    mutationFn: ({ id, providerId, version }: StoredBlock) =>
      client.availability.removeBlock({ id, providerId, version }),
    onSuccess: (_, row) =>
      say(t('removed', { what: row.label }), { ...row, version: row.version + 1 }),
  })
}
