import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { z } from 'zod'
import type { AppointmentRecord, BoardEntry, Parked } from '../../core/appointments/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { ListAsked, relist } from '../board/relist.ts'
import { ask } from '../client/client.ts'

/** Puts every answer back to what it was. */
export type RollBack = () => void

const keys = {
  lists: () => ask.appointments.list.key(),
  ofPatient: () => ask.appointments.ofPatient.key(),
  records: () => ask.appointments.get.key(),
  pinboard: () => ask.appointments.pinboard.key(),
}

/**
 * Shows an appointment as it is about to be in every answer that this window keeps, within the
 * frame; the core confirms it later. What is being asked for meanwhile is not taken over it.
 *
 * @param zone of its location; left out, the appointment stays where it stands
 * @returns the way back, for when the core declines
 */
export async function showAtOnce(
  queries: QueryClient,
  entry: BoardEntry,
  zone?: Zone,
): Promise<RollBack> {
  const shown = Object.values(keys).map((key) => ({ queryKey: key() }))
  await Promise.all(shown.map((filter) => queries.cancelQueries(filter)))
  const before = shown.flatMap((filter) => queries.getQueriesData(filter))
  // It may have been taken in hand before the core answered an earlier change.
  const { version } = knownRow(queries, entry)
  showNow(queries, { ...entry, version }, zone)
  return () => before.forEach(([key, answer]) => queries.setQueryData(key, answer))
}

/** Shows an appointment as the core says that it is now. */
export function showNow(queries: QueryClient, entry: BoardEntry, zone?: Zone): void {
  showInLists(queries, entry, zone)
  queries.setQueriesData<BoardEntry[]>({ queryKey: keys.ofPatient() }, (rows) =>
    rows?.map((row) => (row.id === entry.id ? { ...row, ...entry } : row)),
  )
  queries.setQueriesData<AppointmentRecord>({ queryKey: keys.records() }, (record) =>
    record?.id === entry.id ? { ...record, ...entry } : record,
  )
  if (entry.status === 'rescheduled') return
  queries.setQueriesData<Parked[]>({ queryKey: keys.pinboard() }, (rows) =>
    rows?.filter(({ id }) => id !== entry.id),
  )
}

function showInLists(queries: QueryClient, entry: BoardEntry, zone: Zone | undefined): void {
  for (const { queryKey } of queries.getQueryCache().findAll({ queryKey: keys.lists() })) {
    const asked = askedFor(queryKey)
    const list = queries.getQueryData<BoardEntry[]>(queryKey)
    if (asked && list) queries.setQueryData(queryKey, relist(list, entry, asked, zone ?? null))
  }
}

function askedFor(key: QueryKey): ListAsked | null {
  const parsed = z.object({ input: ListAsked }).safeParse(key[1])
  return parsed.success ? parsed.data.input : null
}

/** The row of an appointment as new as this window knows it, in a list or on the pinboard. */
export function knownRow<Row extends Pick<BoardEntry, 'id' | 'version'>>(
  queries: QueryClient,
  row: Row,
): Pick<BoardEntry, 'id' | 'version'> {
  const kept = [keys.lists(), keys.pinboard()].flatMap((queryKey) =>
    queries.getQueriesData<BoardEntry[]>({ queryKey }).flatMap(([, list]) => list ?? []),
  )
  return kept
    .filter(({ id }) => id === row.id)
    .reduce<Pick<BoardEntry, 'id' | 'version'>>(
      (newest, each) => (each.version > newest.version ? each : newest),
      row,
    )
}
