import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UserId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { DatePicker, Select, type Option } from '../ui/index.ts'
import css from './audit.module.css'
import type { Filter } from './filter.ts'
import { actions, useActionText } from './use-action-text.ts'

const ALL = 'all'
const orNull = <Id extends string>(id: Id | typeof ALL) => (id === ALL ? null : id)

/** Narrows the log down to a person, an action, some days. */
export function Filters({
  filter,
  onChange,
}: {
  filter: Filter
  onChange: (filter: Filter) => void
}) {
  const { t } = useTranslation('audit')
  const textOf = useActionText()
  const mayList = useMay('access.manage')
  const accounts = useQuery(ask.access.listAccounts.queryOptions({ input: {}, enabled: mayList }))
  const people = (accounts.data ?? []).map(({ id, displayName }): Option<UserId | typeof ALL> => ({
    id,
    label: displayName,
  }))
  const kinds = actions.map((action): Option => ({ id: action, label: textOf(action) }))
  return (
    <div className={css.filters}>
      {mayList && (
        <Select
          label={t('who')}
          options={[{ id: ALL, label: t('everyone') }, ...people]}
          value={filter.userId ?? ALL}
          onChange={(id) => onChange({ ...filter, userId: orNull(id) })}
        />
      )}
      <Select
        label={t('action')}
        options={[{ id: ALL, label: t('everyAction') }, ...kinds]}
        value={filter.action ?? ALL}
        onChange={(id) => onChange({ ...filter, action: orNull(id) })}
      />
      <DatePicker
        label={t('from')}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DatePicker
        label={t('to')}
        value={filter.to}
        onChange={(to) => onChange({ ...filter, to })}
      />
    </div>
  )
}
