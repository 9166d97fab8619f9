import { useTranslation } from 'react-i18next'
import type { ProviderId, TypeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Select } from '../ui/index.ts'
import styles from './plans.module.css'

/** Which planned work is listed. */
export interface Filter {
  readonly providerId: ProviderId | null
  readonly typeId: TypeId | null
  /** Planned at least so many days ago. */
  readonly daysOld: number
}

export const anything: Filter = { providerId: null, typeId: null, daysOld: 0 }

const ALL = 'all'
const ages = { d0: 0, d30: 30, d90: 90, d180: 180 } as const
type Age = keyof typeof ages
const ageIds: readonly Age[] = ['d0', 'd30', 'd90', 'd180']

interface Props {
  readonly known: KnownDirectory
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** By provider of the plan, by type, and by how long it waits. */
export function UnscheduledFilters({ known, filter, onChange }: Props) {
  const { t } = useTranslation('plans')
  const { providers, types } = known.directory
  return (
    <div className={styles.filters}>
      <Select<ProviderId | typeof ALL>
        label={t('provider')}
        options={[
          { id: ALL, label: t('unscheduled.anyProvider') },
          ...providers.map((each) => ({ id: each.id, label: calledName(each), hue: each.hue })),
        ]}
        value={filter.providerId ?? ALL}
        onChange={(id) => onChange({ ...filter, providerId: id === ALL ? null : id })}
      />
      <Select<TypeId | typeof ALL>
        label={t('type')}
        options={[
          { id: ALL, label: t('unscheduled.anyType') },
          ...types.map(({ id, name, hue }) => ({ id, label: name, hue })),
        ]}
        value={filter.typeId ?? ALL}
        onChange={(id) => onChange({ ...filter, typeId: id === ALL ? null : id })}
      />
      <Select<Age>
        label={t('unscheduled.age')}
        options={ageIds.map((id) => ({ id, label: t(`unscheduled.ages.${id}`) }))}
        value={ageIds.find((id) => ages[id] === filter.daysOld) ?? 'd0'}
        onChange={(id) => onChange({ ...filter, daysOld: ages[id] })}
      />
    </div>
  )
}
