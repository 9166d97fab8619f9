import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { EmptyState, Select, type Option } from '../ui/index.ts'
import { Heading } from './heading.tsx'
import css from './settings.module.css'
import { TimeOffList } from '../absences/time-off-list.tsx'
import { WeekHours } from './week-hours.tsx'

/** When each provider works where, and when they are away. */
export function Hours({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const looking = useDesk((desk) => desk.providerId)
  const active = known.directory.providers.filter((provider) => provider.active)
  const [chosen, setChosen] = useState<ProviderId | null>(looking)
  const providerId = chosen ?? active[0]?.id
  if (providerId === undefined) return <EmptyState title={t('providers.empty')} />
  const options = active.map(
    ({ id, givenName, familyName, speciality, hue }): Option<ProviderId> => ({
      id,
      label: `${givenName} ${familyName}`,
      more: speciality ?? undefined,
      hue,
    }),
  )
  return (
    <>
      <Heading title={t('hours.title')} intro={t('hours.intro')} />
      <div className={css.narrow}>
        <Select
          label={t('hours.provider')}
          options={options}
          value={providerId}
          onChange={setChosen}
        />
      </div>
      <WeekHours key={providerId} known={known} providerId={providerId} />
      <div className={css.part}>
        <TimeOffList
          key={providerId}
          providerId={providerId}
          zone={practiceZone(known.directory)}
        />
      </div>
    </>
  )
}
