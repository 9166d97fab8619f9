import { useState } from 'react'
import type { StoredSeason } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { CopyDayDialog } from './copy-day-dialog.tsx'
import { moved, removed, withoutDay, type Item, type Place } from './draft.ts'
import { ItemDialog, type Opened } from './item-dialog.tsx'
import { OutsideVisits } from './outside-visits.tsx'
import type { Period } from './periods.ts'
import { SavingBar } from './saving-bar.tsx'
import { dateIn } from './shown-week.ts'
import { useTellUnsaved } from './unsaved.tsx'
import { useAdding } from './use-adding.ts'
import { useAnnouncing } from './use-announcing.ts'
import { useDrawnWeek, type Stored } from './use-drawn-week.ts'
import { useMarks } from './use-marks.ts'
import { useSavingWeek } from './use-saving-week.ts'
import { useWeekView } from './use-week-view.ts'
import { WeekBar } from './week-bar.tsx'
import { WeekGrid } from './week-grid.tsx'
import { WeekPreview } from './week-preview.tsx'

interface DrawnWeekProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  season: StoredSeason | null
  periods: readonly Period[]
  period: Period
  stored: Stored
  /** Reads everything again and starts anew. */
  onAgain: () => Promise<void>
}

const MONDAY = 1

/** One set of weekly hours, drawn, with what saving it would do. */
export function DrawnWeek(props: DrawnWeekProps) {
  const { known, providerId, today, season, period, onAgain } = props
  const week = useDrawnWeek({ ...props, seasonId: season?.id ?? null })
  useTellUnsaved(week.isDrawn)
  const view = useWeekView(period.from ?? today, season)
  const { first, layer, rhythm } = view
  const [opened, setOpened] = useState<{ what: Opened; item: Item | null } | null>(null)
  const [copied, setCopied] = useState<LocalDate | null>(null)
  const open = (what: Opened) => setOpened({ what, item: null })
  const adding = useAdding({ week, known, first, rhythm, onOpen: open })
  const { place, remove, said } = usePlacing(week, first)
  const saving = useSavingWeek(week, onAgain)
  const { marks, days, error } = useMarks(week.plan, first)
  return (
    <>
      <WeekBar
        {...{ known, providerId, today, week, view }}
        onAdd={(kind) => adding.add(kind, dateIn(first, MONDAY))}
      />
      <WeekGrid
        {...{ known, first, layer, marks, wrong: saving.wrong, draft: week.draft, said }}
        onDraw={(at) => adding.draw(layer, at)}
        onPlace={place}
        onRemove={remove}
        onOpen={(item) => setOpened({ what: item, item })}
        onAdd={adding.add}
        onCopyDay={setCopied}
        onClearDay={(date) => week.setDraft(withoutDay(week.draft, date))}
      />
      {week.isDrawn && (
        <>
          <WeekPreview {...{ first, known, days, error }} />
          <OutsideVisits {...{ plan: week.plan, known, today }} />
          <SavingBar {...{ week, saving, today, onAgain }} />
        </>
      )}
      {opened && (
        <ItemDialog
          {...{ ...opened, known, first, draft: week.draft }}
          onChange={week.setDraft}
          onRemove={remove}
          onClose={() => setOpened(null)}
        />
      )}
      {copied !== null && (
        <CopyDayDialog
          {...{ date: copied, first, draft: week.draft }}
          onChange={week.setDraft}
          onClose={() => setCopied(null)}
        />
      )}
    </>
  )
}

/** Moves and removes what is drawn, and tells a screen reader of it. */
function usePlacing({ draft, setDraft }: ReturnType<typeof useDrawnWeek>, first: LocalDate) {
  const { said, say } = useAnnouncing()
  return {
    said,
    place: (item: Item, at: Place) => {
      setDraft(moved(draft, item, at, dateIn(first, at.weekday)))
      say.placed(at)
    },
    remove: (item: Item) => {
      setDraft(removed(draft, item))
      say.gone()
    },
  }
}
