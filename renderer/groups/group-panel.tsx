import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupRecord } from '../../core/groups/contract.ts'
import type { GroupId } from '../../core/kernel/ids.ts'
import { useWording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Badge, Banner, Button, ErrorState, Facts, Loading, Panel } from '../ui/index.ts'
import { GroupCancel } from './group-cancel.tsx'
import { GroupEdit } from './group-edit.tsx'
import { GroupMove } from './group-move.tsx'
import { JoinGroup } from './join-group.tsx'
import styles from './groups.module.css'
import { Participants } from './participants.tsx'
import { GroupWaitlist } from './waitlist.tsx'

/** One group beside the calendar: when, places, who takes part, who waits. */
export function GroupPanel({ groupId }: { groupId: GroupId }) {
  const { t } = useTranslation('groups')
  const { known } = useDirectory()
  const query = useQuery(ask.groups.get.queryOptions({ input: { id: groupId } }))
  const group = query.data
  return (
    <Panel
      title={group?.name ?? t('title')}
      onClose={() => useDesk.getState().open(null)}
      tools={group && <Places group={group} />}
    >
      {group && known ? (
        <Shown key={group.id} group={group} known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  )
}

function Places({ group }: { group: GroupRecord }) {
  const { t } = useTranslation('groups')
  const { taken, capacity } = group
  return (
    <Badge tone={taken >= capacity ? 'warning' : 'accent'}>
      {t('places', { taken, capacity })}
    </Badge>
  )
}

interface Props {
  readonly group: GroupRecord
  readonly known: KnownDirectory
}

type Doing = 'editing' | 'moving' | 'cancelling' | null

function Shown({ group, known }: Props) {
  const { t } = useTranslation('groups')
  const wording = useWording(known, group.locationId)
  const mayBook = useMay('appointments.book')
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  const shown = { group, known, wording }
  const mayChange = mayBook && !group.cancelled
  return (
    <div className={styles.panel}>
      <Particulars {...shown} />
      {group.cancelled && <Banner>{t('isCancelled')}</Banner>}
      {doing === 'editing' && <GroupEdit group={group} onClose={done} />}
      {doing === 'moving' && <GroupMove {...shown} onClose={done} />}
      {doing === 'cancelling' && <GroupCancel {...shown} onClose={done} />}
      {doing === null && mayChange && <Actions onDo={setDoing} />}
      <Participants {...shown} mayChange={mayChange} />
      {mayChange && <JoinGroup group={group} />}
      <GroupWaitlist {...shown} mayChange={mayChange} />
    </div>
  )
}

function Particulars({
  group,
  known,
  wording,
}: Props & { wording: ReturnType<typeof useWording> }) {
  const { t } = useTranslation('groups')
  const room = group.resourceId && known.resource(group.resourceId)?.name
  const several = known.directory.locations.length > 1
  return (
    <div className={styles.particulars}>
      <div className={styles.when}>
        <p>{wording.fullDayOf(group.startsAt)}</p>
        <p>{wording.span(group)}</p>
      </div>
      <Facts
        facts={[
          [t('who'), wording.provider(group.providerId)],
          [t('type'), known.type(group.typeId)?.name ?? null],
          [t('where'), several ? (known.location(group.locationId)?.name ?? null) : null],
          [t('room'), room ?? null],
          [t('notes'), group.notes === '' ? null : group.notes],
        ]}
      />
      {group.overridden && <Banner tone="warning">{t('overridden')}</Banner>}
    </div>
  )
}

function Actions({ onDo }: { onDo: (doing: Doing) => void }) {
  const { t } = useTranslation('groups')
  return (
    <div className={styles.row}>
      <Button onPress={() => onDo('editing')}>{t('edit')}</Button>
      <Button onPress={() => onDo('moving')}>{t('move')}</Button>
      <Button variant="quiet" onPress={() => onDo('cancelling')}>
        {t('cancel')}
      </Button>
    </div>
  )
}
