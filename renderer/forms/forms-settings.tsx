import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StoredForm } from '../../core/forms/contract.ts'
import { newId, type FormId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Catalog } from '../settings/catalog.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { ErrorState, Loading, type Column } from '../ui/index.ts'
import type { TemplateDraft } from './template-draft.ts'
import { TemplateForm } from './template-form.tsx'

type Row = StoredForm

/** What patients sign, who has to, and how often. */
export function FormsSettings({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('forms')
  const query = useQuery(ask.forms.list.queryOptions({ input: {} }))
  const saving = useSaving(ask.forms.save.mutationOptions())
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  const types = ({ typeIds, newPatientsOnly }: Row) =>
    [
      typeIds.map((id) => known.type(id)?.name).join(', ') || t('everyVisit'),
      newPatientsOnly && t('newPatients'),
    ]
      .filter(Boolean)
      .join(' · ')
  const columns: Column<Row>[] = [
    { id: 'name', head: t('name'), cell: ({ name }) => name },
    { id: 'types', head: t('types'), cell: types },
    {
      id: 'every',
      head: t('howOften'),
      cell: ({ everyMonths }) =>
        everyMonths === null ? t('once') : t('monthsCount', { count: everyMonths }),
    },
    { id: 'edition', head: t('edition'), align: 'end', cell: ({ edition }) => edition },
  ]
  return (
    <Catalog<Row, TemplateDraft>
      title={t('title')}
      intro={t('intro')}
      add={t('add')}
      empty={t('empty')}
      rows={query.data}
      columns={columns}
      nameOf={({ name }) => name}
      blank={blank}
      saving={saving}
      form={(editing) => <TemplateForm {...editing} known={known} />}
    />
  )
}

const blank = (): TemplateDraft => ({
  ...{ id: newId<FormId>(Date.now()), name: '', typeIds: [], newPatientsOnly: false },
  ...{ everyMonths: null, active: true, version: null },
  texts: { en: { title: '', body: '' }, es: null },
})
