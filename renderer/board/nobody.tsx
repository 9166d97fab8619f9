import { CalendarOff, DoorClosed, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/kernel/dates.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, EmptyState } from '../ui/index.ts'
import type { Column } from './columns.ts'
import { changeLook, useLook } from './view.ts'
import type { Where } from './where.ts'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly hidden: readonly Column[]
}

/** A board without columns: all are hidden, nobody works, or the location has no rooms. */
export function Nobody({ known, where, hidden }: Props) {
  const { t } = useTranslation(['board', 'boardViews'])
  const { locale } = useLocale()
  const providerId = useDesk((desk) => desk.providerId)
  const byRoom = useLook().columnsBy === 'resource'
  const rooms = known.directory.resources.some((room) => room.locationId === where.location.id)
  if (hidden.length > 0) return <AllHidden />
  if (byRoom && !rooms) {
    return (
      <EmptyState icon={DoorClosed} title={t('nobody.rooms')}>
        {t('nobody.roomsHint')}
      </EmptyState>
    )
  }
  const words = { location: where.location.name, date: dateText(where.date, 'long', locale) }
  return (
    <EmptyState
      icon={CalendarOff}
      title={t('nobody.title')}
      actions={<WaysOut where={where} filtered={providerId !== null} />}
    >
      {t(providerId === null ? 'nobody.hint' : 'nobody.filtered', words)}
    </EmptyState>
  )
}

function AllHidden() {
  const { t } = useTranslation('boardViews')
  const show = <Button onPress={() => changeLook({ hidden: [] })}>{t('hidden.showAll')}</Button>
  return (
    <EmptyState icon={EyeOff} title={t('hidden.everything')} actions={show}>
      {t('hidden.everythingHint')}
    </EmptyState>
  )
}

function WaysOut({ where, filtered }: { where: Where; filtered: boolean }) {
  const { t } = useTranslation('board')
  const { look } = useDesk.getState()
  return (
    <>
      {filtered && (
        <Button onPress={() => look({ providerId: null })}>{t('nobody.showEveryone')}</Button>
      )}
      <Button onPress={() => look({ date: addDays(where.date, 1) })}>{t('nobody.next')}</Button>
    </>
  )
}
