import { CheckCheck, Columns3, PhoneCall, Timer, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { Where } from '../board/where.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Button, IconButton, Select, ToggleGroup } from '../ui/index.ts'
import { CallListDialog } from './call-list-dialog.tsx'
import styles from './flow.module.css'
import { longWaits, type OnTheWay } from './on-the-way.ts'
import { TimesDialog } from './times-dialog.tsx'
import type { LanesBy } from './use-lanes.ts'

const EVERYONE = 'everyone'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly wording: Wording
  readonly visits: readonly OnTheWay[]
  readonly by: LanesBy
  readonly onBy: (by: LanesBy) => void
  readonly providerId: ProviderId | null
  readonly onProvider: (id: ProviderId | null) => void
}

/** What the screen shows, and what can be done about the day as a whole. */
export function FlowHead(props: Props) {
  const { where, wording, visits, by, onBy } = props
  const { t } = useTranslation('flow')
  const inside = visits.filter(({ state }) => state !== 'expected' && state !== 'left').length
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.day} role="status">
          {wording.day(where.today)} · {t('inside', { count: inside })}
        </p>
        <Whose {...props} />
        <ToggleGroup
          label={t('lanesBy')}
          options={[
            { id: 'state', label: t('byState'), icon: Columns3 },
            { id: 'provider', label: t('byProvider'), icon: UsersRound },
          ]}
          value={by}
          onChange={onBy}
        />
        <Deeds {...props} />
      </header>
      <p className={styles.keys}>{t('keys')}</p>
    </>
  )
}

function Whose({ known, visits, wording, providerId, onProvider }: Props) {
  const { t } = useTranslation('flow')
  const ids = new Set(visits.map(({ entry }) => entry.providerId))
  const options = known.directory.providers
    .filter(({ id }) => ids.has(id) || id === providerId)
    .map(({ id, hue }) => ({ id, hue, label: wording.provider(id) }))
  return (
    <Select<ProviderId | typeof EVERYONE>
      label={t('whose')}
      hideLabel
      options={[{ id: EVERYONE, label: t('everyone') }, ...options]}
      value={providerId ?? EVERYONE}
      onChange={(id) => onProvider(id === EVERYONE ? null : id)}
    />
  )
}

/** Whom to call, the times of the day, and closing it. */
function Deeds({ known, where, visits, wording }: Props) {
  const { t } = useTranslation('flow')
  const mayStep = useMay('appointments.status')
  const limits = known.directory.practice.waitingLimits
  const toCall = longWaits(visits, useNow(), limits).length
  const [isCalling, setCalling] = useState(false)
  const isTiming = useDesk((desk) => desk.dialog === 'times')
  const { openDialog } = useDesk.getState()
  return (
    <>
      {toCall > 0 && (
        <Button icon={PhoneCall} onPress={() => setCalling(true)}>
          {t('toCall', { count: toCall })}
        </Button>
      )}
      <IconButton icon={Timer} label={t('times.title')} onPress={() => openDialog('times')} />
      {mayStep && (
        <IconButton
          icon={CheckCheck}
          label={t('sweep.title')}
          onPress={() => openDialog('sweep')}
        />
      )}
      {isCalling && <CallListDialog {...{ where, wording }} onClose={() => setCalling(false)} />}
      {isTiming && <TimesDialog {...{ where, wording }} onClose={() => openDialog(null)} />}
    </>
  )
}
