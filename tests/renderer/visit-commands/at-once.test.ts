import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { ask } from '../../../renderer/client/client.ts'
import { knownRow, showAtOnce, showNow } from '../../../renderer/visit-commands/at-once.ts'
import { at, date, locationId, visit, zone } from '../board/day.ts'

// The client looks for its way to the host in the page; nothing is asked here.
vi.hoisted(() => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', { baseURI: 'http://127.0.0.1/' })
})

const key = ask.appointments.list.queryKey({
  input: { from: date, to: date, locationId, providerId: null },
})

describe('a change that is shown before the core has answered', () => {
  const entry = visit(600)
  const shorter = { ...entry, endsAt: at(615) }

  it('is there at once, and gone when the core declines', async () => {
    const queries = new QueryClient()
    queries.setQueryData(key, [entry])
    const rollBack = await showAtOnce(queries, shorter, zone)
    expect(queries.getQueryData(key)).toEqual([shorter])
    rollBack()
    expect(queries.getQueryData(key)).toEqual([entry])
  })

  it('keeps the version that the answer to an earlier change brought', async () => {
    const queries = new QueryClient()
    queries.setQueryData(key, [entry])
    showNow(queries, { ...entry, version: entry.version + 1 }, zone)
    await showAtOnce(queries, shorter, zone)
    expect(queries.getQueryData(key)).toEqual([{ ...shorter, version: entry.version + 1 }])
    expect(knownRow(queries, shorter).version).toBe(entry.version + 1)
  })
})
