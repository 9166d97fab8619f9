import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { queries } from '../../../renderer/client/queries.ts'

test('the days that were looked at long ago are forgotten, the shown one never is', async () => {
  const options = (day: number) => ({ queryKey: ['day', day], queryFn: () => day, gcTime: 60_000 })
  await queries.query(options(0))
  const shown = new QueryObserver(queries, options(0)).subscribe(() => undefined)
  for (let day = 1; day <= 200; day += 1) {
    await queries.query(options(day))
    queries.setQueryData(['day', day], day, { updatedAt: day })
    new QueryObserver(queries, { ...options(day), staleTime: Infinity }).subscribe(
      () => undefined,
    )()
  }
  const kept = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => Number(queryKey[1]))
  expect(kept).toContain(0)
  expect(kept).toContain(200)
  expect(kept).not.toContain(1)
  expect(kept.length).toBeLessThan(70)
  shown()
  queries.clear()
})
