import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { Select } from '../ui/index.ts'
import styles from './toolbar.module.css'
import type { Where } from './where.ts'

const EVERYONE = 'everyone'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
}

/** The location, and one provider or everyone; over board, month and agenda alike. */
export function Whose({ known, where }: Props) {
  const { t } = useTranslation('board')
  const providerId = useDesk((desk) => desk.providerId)
  const { look } = useDesk.getState()
  const { locations, providers } = known.directory
  const active = providers.filter((provider) => provider.active)
  return (
    <div className={styles.whose}>
      {locations.length > 1 && (
        <Select<LocationId>
          label={t('location')}
          hideLabel
          options={locations
            .filter((location) => location.active)
            .map(({ id, name }) => ({ id, label: name }))}
          value={where.location.id}
          onChange={(locationId) => look({ locationId })}
        />
      )}
      <Select<ProviderId | typeof EVERYONE>
        label={t('provider')}
        hideLabel
        options={[
          { id: EVERYONE, label: t('everyone') },
          ...active.map((provider) => ({
            id: provider.id,
            label: calledName(provider),
            hue: provider.hue,
          })),
        ]}
        value={providerId ?? EVERYONE}
        onChange={(id) => look({ providerId: id === EVERYONE ? null : id })}
      />
    </div>
  )
}
