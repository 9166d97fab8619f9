import { useMemo } from 'react'
import type { ProviderDay } from '../../core/availability/contract.ts'

/** The days without the blocks that are released by now (epoch ms); the same until one more is. */
export function useUnreleased<Day extends ProviderDay>(
  days: readonly Day[],
  now: number,
): readonly Day[] {
  const last = lastRelease(days, now)
  return useMemo(() => (last === null ? days : unreleasedAt(days, last)), [days, last])
}

/** The days without the blocks that are released at a moment (epoch ms). */
export const unreleasedAt = <Day extends ProviderDay>(days: readonly Day[], at: number): Day[] =>
  days.map((day) => ({
    ...day,
    blocks: day.blocks.filter(({ releasedAt }) => releasedAt === null || releasedAt > at),
  }))

function lastRelease(days: readonly ProviderDay[], now: number): number | null {
  const past = days
    .flatMap(({ blocks }) => blocks.map(({ releasedAt }) => releasedAt))
    .filter((at): at is number => at !== null && at <= now)
  return past.length === 0 ? null : Math.max(...past)
}
