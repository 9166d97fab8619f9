import { useQuery } from '@tanstack/react-query'
import { DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { ResourceId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useStep } from '../board/use-step.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, Dialog, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import { useAskingRoom } from './asking-room.ts'
import { roomsFor, wantedRoom, type RoomChoice } from './rooms-for.ts'
import styles from './rooming.module.css'

/** Asks which room a patient is taken to, where the visit left it open until now. */
export function RoomingDialog() {
  const { entry } = useAskingRoom()
  const { known } = useDirectory()
  // The step is taken here: what says that it was done outlives the open dialog.
  const step = useStep()
  const take: Take = (visit, resourceId) => {
    useAskingRoom.getState().ask(null)
    step(visit, 'roomed', resourceId)
  }
  return entry && known && <Asked {...{ entry, known, take }} />
}

type Take = (visit: BoardEntry, resourceId: ResourceId | null) => void

interface Props {
  readonly entry: BoardEntry
  readonly known: KnownDirectory
  readonly take: Take
}

function Asked({ entry, known, take }: Props) {
  const { t } = useTranslation(['rooming', 'common'])
  const close = () => useAskingRoom.getState().ask(null)
  const wanted = wantedRoom(entry, known.directory.resources)
  const what = wanted && (wanted.category ?? t(`common:resourceKind.${wanted.kind}`))
  return (
    <Dialog
      isOpen
      size="s"
      title={t('title', { name: calledName(entry) })}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common:cancel')}</Button>
          {entry.status !== 'roomed' && (
            <Button onPress={() => take(entry, null)}>{t('later')}</Button>
          )}
        </>
      }
    >
      <div className={styles.asked}>
        <p>{what === null ? t('whichRoom') : t('which', { what })}</p>
        <Rooms {...{ entry, known, take }} />
      </div>
    </Dialog>
  )
}

function Rooms({ entry, known, take }: Props) {
  const { t } = useTranslation('rooming')
  const zone = known.location(entry.locationId)?.zone ?? 'UTC'
  const date = dateAt(entry.startsAt, zone)
  const day = useQuery(
    ask.appointments.list.queryOptions({
      input: { from: date, to: date, locationId: entry.locationId },
    }),
  )
  if (day.isPending) return <Loading />
  if (day.isError) return <ErrorState error={day.error} onRetry={() => void day.refetch()} />
  const choices = roomsFor(entry, known.directory.resources, day.data)
  if (choices.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return (
    <div className={styles.rooms}>
      {choices.map((choice, at) => (
        <Room
          key={choice.room.id}
          {...{ choice, zone }}
          isFirst={at === 0}
          onTake={() => take(entry, choice.room.id)}
        />
      ))}
    </div>
  )
}

interface RoomProps {
  readonly choice: RoomChoice
  readonly zone: string
  readonly isFirst: boolean
  readonly onTake: () => void
}

function Room({ choice: { room, usedBy }, zone, isFirst, onTake }: RoomProps) {
  const { t } = useTranslation('rooming')
  const { locale } = useLocale()
  return (
    <div className={styles.room}>
      <Button icon={DoorOpen} autoFocus={isFirst} isDisabled={usedBy !== null} onPress={onTake}>
        {room.name}
      </Button>
      <span className={styles.state}>
        {usedBy
          ? t('used', { name: calledName(usedBy), time: timeText(usedBy.endsAt, zone, locale) })
          : t('free')}
      </span>
    </div>
  )
}
