import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useLikelyStart } from '../flow/foreseen.ts'
import { bareTimeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useEditors, useEditorsWords } from '../presence/use-editors.ts'
import type { CellMoment } from './cell-marks.tsx'
import { useShownDay } from './day-context.ts'
import { isLate, minutesLate } from './late.ts'

/** What of an appointment on the board matters now: how late the patient is, who is editing it. */
export function useCellMoment(entry: BoardEntry): CellMoment {
  const { t } = useTranslation(['board', 'flow'])
  const { locale } = useLocale()
  const { known, now, zone } = useShownDay()
  const start = useLikelyStart(entry.id, entry.startsAt)
  const placeZone = known.location(entry.locationId)?.zone ?? zone
  const likely = start === null ? null : bareTimeText(start, placeZone, locale)
  const { lateAfter } = known.directory.practice.waitingLimits
  const late = isLate(entry, now, lateAfter) ? minutesLate(entry, now) : null
  return {
    late,
    lateWords: late === null ? null : t('late', { count: late }),
    likely,
    likelyWords: likely === null ? null : t('flow:likely', { time: likely }),
    editors: useEditors('appointment', entry.id),
    editorsWords: useEditorsWords('appointment', entry.id),
  }
}
