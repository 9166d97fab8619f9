import { Ellipsis, Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Parked } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { minutesLong } from '../board/wall.ts'
import { useWording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, IconButton, Menu, Tooltip } from '../ui/index.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import styles from './pinboard.module.css'
import { useDragFrom } from './use-drag-from.ts'

interface Props {
  readonly visit: Parked
  readonly known: KnownDirectory
  readonly onTake: ((visit: Parked, by: 'keyboard' | 'pointer') => void) | null
}

/** One visit on the pinboard: whose, what, from where, since when and by whom. */
export function Note({ visit, known, onTake }: Props) {
  const { t } = useTranslation('pinboard')
  const words = useNoteWords(visit, known)
  const { lines } = useVisitCommands()
  const drag = useDragFrom(onTake && (() => onTake(visit, 'pointer')))
  return (
    <li className={styles.note} onPointerDownCapture={drag}>
      <Tooltip text={words.since}>
        <Button
          size="s"
          icon={Hand}
          isDisabled={onTake === null}
          onPress={() => onTake?.(visit, 'keyboard')}
          aria-label={t('take', words)}
        >
          <span className={styles.who}>{words.name}</span>{' '}
          <span className={styles.what}>{words.what}</span>
        </Button>
      </Tooltip>
      <Menu
        label={t('more', words)}
        trigger={<IconButton icon={Ellipsis} size="s" label={t('more', words)} />}
        entries={lines(visit)}
        placement="top end"
      />
    </li>
  )
}

function useNoteWords(visit: Parked, known: KnownDirectory) {
  const { t } = useTranslation('pinboard')
  const wording = useWording(known, visit.locationId)
  const type = known.type(visit.typeId)?.name ?? ''
  const name = calledName(visit)
  const what = t('what', { type, minutes: minutesLong(visit) })
  const was = wording.moment(visit.startsAt)
  const provider = wording.provider(visit.providerId)
  const since = t('since', {
    was,
    provider,
    by: visit.parkedBy,
    time: wording.moment(visit.parkedAt),
  })
  return { name, what, since }
}
