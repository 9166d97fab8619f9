import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { newId, type RecallTypeId, type TypeId } from '../../core/kernel/ids.ts'
import { RecallType, type recallsContract } from '../../core/recalls/contract.ts'
import type { Answer } from '../../core/kernel/procedure.ts'
import { ask } from '../client/client.ts'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  CheckboxGroup,
  ErrorState,
  Fields,
  Loading,
  NumberField,
  Select,
  TextField,
  type Column,
} from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { InUse } from './in-use.tsx'
import { useSaving } from './use-saving.ts'

type Row = Answer<typeof recallsContract.types>[number]
type Draft = z.infer<typeof RecallType> & { version: number | null }

/** What patients are called back for, and after how long. */
export function Recalls({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const query = useQuery(ask.recalls.types.queryOptions({ input: {} }))
  const saving = useSaving(ask.recalls.saveType.mutationOptions())
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  const types = known.directory.types.filter(({ active }) => active)
  const [first] = types
  const columns: Column<Row>[] = [
    { id: 'name', head: t('name'), cell: ({ name }) => name },
    {
      id: 'every',
      head: t('recalls.every'),
      cell: ({ every, unit }) => t(`recalls.after.${unit}`, { count: every }),
    },
    { id: 'type', head: t('recalls.books'), cell: ({ typeId }) => known.type(typeId)?.name },
    {
      id: 'counted',
      head: t('recalls.counts'),
      cell: ({ countedTypeIds }) => countedTypeIds.map((id) => known.type(id)?.name).join(', '),
    },
  ]
  return (
    <Catalog<Row, Draft>
      title={t('recalls.title')}
      intro={t('recalls.intro')}
      add={t('recalls.add')}
      empty={t('recalls.empty')}
      rows={query.data}
      columns={columns}
      nameOf={({ name }) => name}
      blank={() => blank(first?.id)}
      saving={saving}
      form={(editing) => <RecallForm {...editing} known={known} />}
    />
  )
}

/** Half a year, as for a cleaning. */
const blank = (typeId: TypeId | undefined): Draft => {
  if (typeId === undefined) throw new TypeError('There is no type of appointment')
  return {
    ...{ id: newId<RecallTypeId>(Date.now()), name: '', every: 6, unit: 'months', typeId },
    ...{ countedTypeIds: [typeId], active: true, version: null },
  }
}

function RecallForm({
  draft,
  change,
  problems,
  known,
}: Editing<Draft> & { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const types = typeChoices(known, draft.typeId, ...draft.countedTypeIds)
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        problem={problems['name']}
        isRequired
        autoFocus
        onChange={(name) => change({ name })}
      />
      <Fields>
        <NumberField
          label={t('recalls.every')}
          minValue={1}
          maxValue={240}
          value={draft.every}
          problem={problems['every']}
          onChange={(every) => change({ every: every ?? 1 })}
        />
        <Select
          label={t('recalls.unit')}
          options={RecallType.shape.unit.options.map((id) => ({
            id,
            label: t(`recalls.units.${id}`),
          }))}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
      </Fields>
      <Select<TypeId>
        label={t('recalls.books')}
        options={types}
        value={draft.typeId}
        problem={problems['typeId']}
        onChange={(typeId) => change({ typeId })}
      />
      <CheckboxGroup
        label={t('recalls.counts')}
        hint={t('recalls.countsHint')}
        options={types}
        value={draft.countedTypeIds}
        problem={problems['countedTypeIds']}
        onChange={(countedTypeIds) => change({ countedTypeIds })}
      />
      <InUse draft={draft} change={change} />
    </>
  )
}
