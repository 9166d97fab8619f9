import { useQuery } from '@tanstack/react-query'
import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Where } from '../board/where.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { IconButton } from '../ui/index.ts'
import css from './day-list.module.css'
import { UntimedDialog } from './untimed-dialog.tsx'
import { UntimedPatient } from './untimed-patient.tsx'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
}

/** The patients of the day who wait without a time, above the board, and the way to add one. */
export function DayList({ known, where }: Props) {
  const isAdding = useDesk((desk) => desk.dialog === 'untimed')
  const close = () => useDesk.getState().openDialog(null)
  return (
    <>
      <Strip where={where} />
      {isAdding && <UntimedDialog known={known} where={where} onClose={close} />}
    </>
  )
}

/** Nothing while nobody waits: the board has the room. */
function Strip({ where: { date, location } }: Pick<Props, 'where'>) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book')
  const { data } = useQuery(
    ask.waiting.dayList.queryOptions({ input: { date, locationId: location.id } }),
  )
  const waiting = (data ?? []).filter(({ status }) => status === 'waiting')
  if (waiting.length === 0) return null
  const first = Math.min(...waiting.map(({ position }) => position))
  return (
    <section className={css.strip} aria-label={t('dayList.title')}>
      <h2 className={css.title}>
        {t('dayList.title')} ({waiting.length})
      </h2>
      <ul className={css.list}>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <UntimedPatient entry={entry} first={first} mayChange={mayBook} />
          </li>
        ))}
      </ul>
      {mayBook && (
        <IconButton
          icon={UserRoundPlus}
          size="s"
          label={t('dayList.add')}
          shortcut="U"
          onPress={() => useDesk.getState().openDialog('untimed')}
        />
      )}
    </section>
  )
}
