import { expect, it } from 'vitest'
import { Edited, SeriesLine, SeriesRecord } from '../../core/series/contract.ts'
import { z } from 'zod'
import { newEdit, weekly } from '../core/series/asking.ts'
import { testHost } from '../support/host.ts'

it('/recurring-appointments: a program books, reads, leaves one out, ends and cancels', async () => {
  const host = await testHost()
  const { t } = host
  const done = async (method: string, path: string, body?: unknown) => {
    const answer = await host.send(method, `/api/v1${path}`, { role: 'front_desk', body })
    expect(answer, answer.text).toMatchObject({ status: 200 })
    return answer.json
  }
  const { rule: _, ...asked } = weekly(t)
  const rrule = 'FREQ=WEEKLY;BYDAY=TU;COUNT=10'
  const { id, editId, ...proposed } = asked
  const plan = await done('POST', '/recurring-appointments/preview', { ...proposed, rrule })
  expect(plan).toMatchObject({ rrule, last: '2026-05-05T09:00' })
  const booked = Edited.parse(await done('POST', '/recurring-appointments', { ...asked, rrule }))
  expect(booked).toMatchObject({ editId, series: { id, upcoming: 10 } })

  const at = `/recurring-appointments/${id}`
  expect(SeriesRecord.parse(await done('GET', at))).toEqual(booked.series)
  const lines = [
    '/recurring-appointments',
    `/patients/${t.maria}/recurring-appointments`,
    `/providers/${t.provider}/recurring-appointments?withEnded=true`,
  ]
  for (const path of lines)
    expect(z.array(SeriesLine).parse(await done('GET', path))).toMatchObject([{ id }])

  const out = { version: booked.series.version, editId: newEdit(), at: '2026-03-10T09:00' }
  const skipped = Edited.parse(await done('POST', `${at}/exceptions`, out))
  expect(skipped.series.upcoming).toBe(9)
  const end = { version: skipped.series.version, editId: newEdit(), lastDate: '2026-03-31' }
  const ended = Edited.parse(await done('POST', `${at}/end`, end))
  expect(ended.series).toMatchObject({ upcoming: 4, last: '2026-03-31T09:00' })
  await done('POST', `/edits/${end.editId}/undo`, {})
  const back = SeriesRecord.parse(await done('GET', at))
  const cancelled = Edited.parse(
    await done('PUT', `${at}/cancel`, {
      ...{ version: back.version, editId: newEdit(), scope: 'all' },
      ...{ at: '2026-03-03T09:00', reason: 'patient' },
    }),
  )
  expect(cancelled.series).toMatchObject({ status: 'cancelled', upcoming: 0 })
  expect(await done('GET', '/recurring-appointments')).toEqual([])
})
