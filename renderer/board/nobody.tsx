import { CalendarOff, DoorClosed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/kernel/dates.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useView } from './view.ts'
import type { Where } from './where.ts'

/** A day without columns: nobody works, or the location has no rooms. */
export function Nobody({ known, where }: { known: KnownDirectory; where: Where }) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const providerId = useDesk((desk) => desk.providerId)
  const byRoom = useView((view) => view.columnsBy === 'resource')
  const rooms = known.directory.resources.some((room) => room.locationId === where.location.id)
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
