import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useEditors, useEditorsWords } from '../presence/use-editors.ts'
import type { CellMoment } from './cell-marks.tsx'
import { useShownDay } from './day-context.ts'
import { isLate, minutesLate } from './late.ts'

/** What of an appointment on the board matters now: how late the patient is, who is editing it. */
export function useCellMoment(entry: BoardEntry): CellMoment {
  const { t } = useTranslation('board')
  const { known, now } = useShownDay()
  const { lateAfter } = known.directory.practice.waitingLimits
  const late = isLate(entry, now, lateAfter) ? minutesLate(entry, now) : null
  return {
    late,
    lateWords: late === null ? null : t('late', { count: late }),
    editors: useEditors('appointment', entry.id),
    editorsWords: useEditorsWords('appointment', entry.id),
  }
}
