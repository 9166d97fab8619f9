import { useState } from 'react'
import type { StoredSeason } from '../../core/availability/contract.ts'
import { weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { isItsWeek, mondayOf, type Rhythm } from '../../core/kernel/weeks.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { CopyDayDialog } from './copy-day-dialog.tsx'
import { moved, removed, type Item, type ItemKind, type Place } from './draft.ts'
import { ItemDialog, type Opened } from './item-dialog.tsx'
import { OutsideVisits } from './outside-visits.tsx'
import type { Period } from './periods.ts'
import { SavingBar } from './saving-bar.tsx'
import { nextDayOf } from './season-days.ts'
import { useAdding } from './use-adding.ts'
import { useAnnouncing } from './use-announcing.ts'
import { useDrawnWeek, type Stored } from './use-drawn-week.ts'
import { useMarks } from './use-marks.ts'
import { useSavingWeek } from './use-saving-week.ts'
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

/** One set of weekly hours, drawn, with what saving it would do. */
export function DrawnWeek(props: DrawnWeekProps) {
  const { known, providerId, today, season, period, onAgain } = props
  const week = useDrawnWeek({ ...props, seasonId: season?.id ?? null })
  const first = period.from ?? today
  const [monday, setMonday] = useState(mondayOf(season ? nextDayOf(season, first) : first))
  const [layer, setLayer] = useState<ItemKind>('hours')
  const [rhythm, setRhythm] = useState<Rhythm>({ everyWeeks: 1, anchor: null })
  const [opened, setOpened] = useState<{ what: Opened; item: Item | null } | null>(null)
  const [copied, setCopied] = useState<LocalDate | null>(null)
  const { said, say } = useAnnouncing()
  const adding = useAdding({
    week,
    known,
    monday,
    rhythm,
    onOpen: (what) => setOpened({ what, item: null }),
  })
  const saving = useSavingWeek(week, onAgain)
  const { marks, days, error } = useMarks(week.plan, monday)
  const place = (item: Item, at: Place) => {
    week.setDraft(moved(week.draft, item, at))
    say.placed(at)
  }
  const remove = (item: Item) => {
    week.setDraft(removed(week.draft, item))
    say.gone()
  }
  const clear = (date: LocalDate) => {
    const stays = (row: Rhythm & { weekday: number }) =>
      row.weekday !== weekdayOf(date) || !isItsWeek(row, date)
    week.setDraft({
      hours: week.draft.hours.filter(stays),
      blocks: week.draft.blocks.filter(stays),
    })
  }
  return (
    <>
      <WeekBar
        {...{ known, providerId, monday, today, layer, rhythm, week }}
        onMonday={setMonday}
        onLayer={setLayer}
        onRhythm={setRhythm}
        onAdd={(kind) => adding.add(kind, monday)}
      />
      <WeekGrid
        {...{ known, monday, layer, marks, wrong: saving.wrong, draft: week.draft, said }}
        onDraw={(at) => adding.draw(layer, at)}
        onPlace={place}
        onRemove={remove}
        onOpen={(item) => setOpened({ what: item, item })}
        onAdd={adding.add}
        onCopyDay={setCopied}
        onClearDay={clear}
      />
      {week.isDrawn && (
        <>
          <WeekPreview {...{ monday, known, days, error }} />
          <OutsideVisits {...{ plan: week.plan, known, today }} />
          <SavingBar {...{ week, saving, today, onAgain }} />
        </>
      )}
      {opened && (
        <ItemDialog
          key={monday}
          {...{ opened: opened.what, known, monday, draft: week.draft }}
          onChange={week.setDraft}
          onRemove={
            opened.item === null
              ? undefined
              : () => {
                  if (opened.item) remove(opened.item)
                  setOpened(null)
                }
          }
          onClose={() => setOpened(null)}
        />
      )}
      {copied !== null && (
        <CopyDayDialog
          {...{ date: copied, draft: week.draft }}
          onChange={week.setDraft}
          onClose={() => setCopied(null)}
        />
      )}
    </>
  )
}
