import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { ProviderDay } from '../../core/availability/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, ErrorState } from '../ui/index.ts'
import { useAttention } from './attention.ts'
import { columnsOf, spansOf, type Column } from './columns.ts'
import { DayContext, type ShownDay } from './day-context.ts'
import { dayRange, LEAST_HEIGHT } from './geometry.ts'
import { Nobody } from './nobody.tsx'
import { Sheet } from './sheet.tsx'
import { Skeleton } from './skeleton.tsx'
import { useUnreleased } from './unreleased.ts'
import { useDay } from './use-day.ts'
import { liftByKeys } from './use-keys.ts'
import { hourRem, useView } from './view.ts'
import { VisitMenu } from './visit-menu.tsx'
import type { Where } from './where.ts'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly now: number
}

/** The day's grid once its appointments and hours are here, and what stands for it until then. */
export function Day({ known, where, now }: Props) {
  const { entries, days, groups, error, retry } = useDay(where.date, where.location.id)
  if (error !== null) return <ErrorState error={error} onRetry={() => void retry()} />
  if (!entries || !days || !groups) return <Skeleton />
  return <Grid {...{ known, where, now, entries, days, groups }} />
}

interface GridProps extends Props {
  readonly entries: readonly BoardEntry[]
  readonly days: readonly ProviderDay[]
  readonly groups: readonly Group[]
}

function Grid({ known, where, now, entries, days: answered, groups }: GridProps) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const zoom = useView((view) => view.zoom)
  const [asked, ask] = useState<Asked | null>(null)
  const days = useUnreleased(answered, now)
  const day = useShown({ known, where, now, entries, days, groups }, ask)
  const range = useRange(day.columns, known.directory.practice.gridMinutes)
  if (day.columns.length === 0) return <Nobody known={known} where={where} />
  const holiday = days.find((provider) => provider.holiday !== null)?.holiday
  return (
    <DayContext value={day}>
      {typeof holiday === 'string' && (
        <Banner tone="warning">{t('holiday', { name: holiday })}</Banner>
      )}
      <Sheet
        range={range}
        hour={hourRem(zoom)}
        label={t('grid', { date: dateText(where.date, 'long', locale) })}
      />
      <VisitMenu asked={asked} onClose={() => ask(null)} onCut={(entry) => cut(entry, day)} />
    </DayContext>
  )
}

interface Asked {
  readonly entry: BoardEntry
  readonly beside: HTMLElement
}

function useShown(
  { known, where, now, entries, days, groups }: GridProps,
  ask: (asked: Asked) => void,
): ShownDay {
  const by = useView((view) => view.columnsBy)
  const zoom = useView((view) => view.zoom)
  const providerId = useDesk((desk) => desk.providerId)
  const { location, zone, date, today } = where
  const columns = useMemo(() => {
    const shortest = LEAST_HEIGHT / ((hourRem(zoom) * 16) / 60)
    const { directory } = known
    const parts = { directory, days, entries, groups, date, zone, by, providerId, shortest }
    return columnsOf({ ...parts, locationId: location.id })
  }, [known, days, entries, groups, location.id, date, zone, by, providerId, zoom])
  const nowMinute = date === today ? wallOf(now, zone).minute : null
  return useMemo(
    () => ({
      ...{ known, zone, date, nowMinute, columns },
      locationId: location.id,
      loaded: { directory: known.directory, days, entries },
      openMenu: (entry, beside) => ask({ entry, beside }),
    }),
    [known, zone, date, nowMinute, columns, location.id, days, entries, ask],
  )
}

/** The hours to show; the hand and the cursor keep within them. */
function useRange(columns: readonly Column[], grid: number): readonly [number, number] {
  const [from, to] = useMemo(() => dayRange(spansOf(columns)), [columns])
  useEffect(() => useAttention.getState().bind({ grid, from, to }), [grid, from, to])
  return [from, to]
}

function cut(entry: BoardEntry, day: ShownDay): void {
  for (const { key, placed } of day.columns) {
    const here = placed.find((other) => other.entry.id === entry.id)
    if (here) liftByKeys(here, key, day)
  }
}
