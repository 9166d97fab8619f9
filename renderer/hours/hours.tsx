import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { TimeOffList } from '../absences/time-off-list.tsx'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Heading } from '../settings/heading.tsx'
import { EmptyState, Select } from '../ui/index.ts'
import { Exceptions } from './exceptions.tsx'
import css from './hours.module.css'
import { SingleBlocks } from './single-blocks.tsx'
import { AskFirst } from './unsaved.tsx'
import { WeekEditor } from './week-editor.tsx'

/** When each provider works where: every week, on dates that differ, and when they are away. */
export function Hours({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const looking = useDesk((desk) => desk.providerId)
  const zone = practiceZone(known.directory)
  const today = dateAt(useNow(), zone)
  const options = providerChoices(known)
  const [chosen, setChosen] = useState<ProviderId | null>(looking)
  const leave = useDesk((desk) => desk.leave)
  const providerId = chosen ?? options[0]?.id
  if (providerId === undefined) return <EmptyState title={t('providers.empty')} />
  const whose = { known, providerId, today }
  return (
    <>
      <Heading title={t('hours.title')} intro={t('hours.intro')} />
      <div className={css.field}>
        <Select
          label={t('hours.provider')}
          options={options}
          value={providerId}
          onChange={(id) => leave(() => setChosen(id))}
        />
      </div>
      <AskFirst />
      <WeekEditor key={`week/${providerId}`} {...whose} />
      <Exceptions key={`dates/${providerId}`} {...whose} />
      <SingleBlocks key={`once/${providerId}`} {...whose} />
      <section className={css.stack}>
        <TimeOffList key={providerId} providerId={providerId} zone={zone} />
      </section>
    </>
  )
}
