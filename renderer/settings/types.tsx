import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../core/kernel/money.ts'
import { newId, type TypeId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Swatch, type Column } from '../ui/index.ts'
import { Catalog } from './catalog.tsx'
import type { Draft, Row } from './rows.ts'
import css from './settings.module.css'
import { TypeForm } from './type-form.tsx'
import { useSaving } from './use-saving.ts'

/** What can be booked, how long it takes, what it needs and costs. */
export function Types({ known: { directory } }: { known: KnownDirectory }) {
  const { t } = useTranslation(['settings', 'common'])
  const { locale } = useLocale()
  const { currency } = directory.practice
  const saving = useSaving(ask.clinic.saveType.mutationOptions())
  const money = (cents: number) => formatMoney(cents, currency, locale)
  const columns: Column<Row<'types'>>[] = [
    {
      id: 'name',
      head: t('name'),
      cell: (type) => (
        <span className={css.named}>
          <Swatch hue={type.hue} />
          {type.name}
        </span>
      ),
    },
    {
      id: 'minutes',
      head: t('types.length'),
      align: 'end',
      cell: (type) => t('minutes', { count: type.usualMinutes }),
    },
    {
      id: 'needs',
      head: t('types.needs'),
      cell: (type) =>
        type.needs
          .map((need) => need.category ?? t(`common:resourceKind.${need.kind}`))
          .join(', ') || '—',
    },
    {
      id: 'charge',
      head: t('types.charge'),
      align: 'end',
      cell: (type) => money(type.chargeCents),
    },
    { id: 'copay', head: t('types.copay'), align: 'end', cell: (type) => money(type.copayCents) },
  ]
  return (
    <Catalog<Row<'types'>, Draft<'types'>>
      title={t('types.title')}
      intro={t('types.intro')}
      add={t('types.add')}
      empty={t('types.empty')}
      rows={directory.types}
      columns={columns}
      nameOf={(type) => type.name}
      blank={blank}
      saving={saving}
      form={(editing) => (
        <TypeForm {...editing} currency={currency} resources={directory.resources} />
      )}
    />
  )
}

const blank = (): Draft<'types'> => ({
  id: newId<TypeId>(Date.now()),
  name: '',
  hue: 'teal',
  usualMinutes: 30,
  shortestMinutes: 15,
  longestMinutes: 60,
  bufferBefore: 0,
  bufferAfter: 0,
  modalities: ['in_person'],
  needs: [],
  chargeCents: 0,
  copayCents: 0,
  active: true,
  version: null,
})
