import { execFileSync } from 'node:child_process'
import type { RestClient } from '../client.ts'
import type { Looker } from '../looker.ts'
import type { Figure } from '../table.ts'
import { boardOf } from './day-board.ts'

/** What a busy morning asks for beside the bookings, so often. */
const TIMES = 300
const NAMES = ['garcia', 'smith j', 'nguyen', 'lopez maria', '6172345', '1984']

/** Memory of the host process after everything that was asked of it; null where `ps` is missing. */
export async function hostMemory(
  client: RestClient,
  { reader, day }: Looker,
  pid: number,
): Promise<Figure[]> {
  const { asked } = boardOf(reader, day)
  const patients = reader
    .prepared<{ id: string }>('select id from patients where number <= ?')
    .all(TIMES)
  const board = `/api/v1/appointments?${new URLSearchParams({ ...asked }).toString()}`
  for (const [at, { id }] of patients.entries()) {
    const text = NAMES[at % NAMES.length]
    await client.send('/api/v1/patients/search', { text })
    await client.send(`/api/v1/patients/${id}`)
    await client.send(`/api/v1/patients/${id}/appointments`)
    if (at % 5 === 0) await client.send(board)
  }
  const megabytes = residentSize(pid)
  return [
    {
      name: 'memory of the host afterwards',
      measured: megabytes === null ? 'ps tells nothing here' : 'resident set',
      ...{ value: megabytes, budget: 250, unit: 'MB' },
    },
  ]
}

/** Resident set of a process in megabytes. */
function residentSize(pid: number): number | null {
  try {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString())
    return Math.round(kilobytes / 1024)
  } catch {
    return null
  }
}
