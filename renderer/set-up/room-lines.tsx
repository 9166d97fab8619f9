import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ResourceKind, type Resource } from '../../core/clinic/contract.ts'
import { Button, IconButton, Select, TextField } from '../ui/index.ts'
import { newRoom } from './draft.ts'
import css from './set-up.module.css'
import { useProblems, useSetUp } from './use-set-up.ts'

/** Rooms, chairs and devices, one a line. */
export function RoomLines() {
  const { t } = useTranslation('setUp')
  const { draft, change } = useSetUp()
  const rooms = draft.resources
  const add = () => {
    const name = t('presets.room', { number: rooms.length + 1 })
    change('resources', [...rooms, newRoom(draft, name, 'room', Date.now())])
  }
  return (
    <>
      <p className={css.lead}>{rooms.length === 0 ? t('visits.noRooms') : t('visits.roomsHint')}</p>
      {rooms.map((room, at) => (
        <RoomLine
          key={room.id}
          room={room}
          at={at}
          onChange={(next) => change('resources', rooms.with(at, next))}
          onRemove={() => change('resources', rooms.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button icon={Plus} size="s" onPress={add}>
          {t('visits.addRoom')}
        </Button>
      </div>
    </>
  )
}

interface RoomLineProps {
  room: Resource
  at: number
  onChange: (room: Resource) => void
  onRemove: () => void
}

function RoomLine({ room, at, onChange, onRemove }: RoomLineProps) {
  const { t } = useTranslation(['setUp', 'common'])
  const problems = useProblems('visits')
  return (
    <div className={css.roomLine}>
      <TextField
        label={t('visits.room')}
        hideLabel
        value={room.name}
        onChange={(name) => onChange({ ...room, name })}
        problem={problems[`resources.${at}.name`]}
      />
      <Select
        label={t('visits.kind')}
        hideLabel
        options={ResourceKind.options.map((id) => ({ id, label: t(`common:resourceKind.${id}`) }))}
        value={room.kind}
        onChange={(kind) => onChange({ ...room, kind })}
      />
      <IconButton
        icon={Trash2}
        label={t('visits.removeNamed', { name: room.name })}
        onPress={onRemove}
      />
    </div>
  )
}
