import { cpus } from 'node:os'
import { restClient } from './client.ts'
import { booking } from './figures/booking.ts'
import { dayBoard } from './figures/day-board.ts'
import { firstScreen } from './figures/first-screen.ts'
import { history } from './figures/history.ts'
import { hostMemory } from './figures/host-memory.ts'
import { httpBoard } from './figures/http-board.ts'
import { openings } from './figures/openings.ts'
import { rush } from './figures/rush.ts'
import { search } from './figures/search.ts'
import { series } from './figures/series.ts'
import { slots } from './figures/slots.ts'
import { generatedPractice } from './generate.ts'
import { startHost } from './host.ts'
import { lookInto } from './looker.ts'
import { readOptions } from './options.ts'
import { copyOf, openStage, type Copy } from './stage.ts'
import { screens } from './screens/figures.ts'
import { tableOf, type Figure } from './table.ts'
import type { Places } from './places.ts'

const say = (line: string) => console.log(line)

/** The figures that are taken within this process, on one connection. */
async function within(copy: Copy): Promise<{ figures: Figure[]; commit: number; places: Places }> {
  const stage = openStage(copy)
  try {
    const figures = [...(await dayBoard(stage)), ...(await history(stage))]
    const { figures: booked, commit } = await booking(stage)
    figures.push(...booked, ...(await search(stage)), ...(await series()))
    figures.push(...(await slots()), ...(await openings(stage)))
    return { figures, commit, places: stage.places }
  } finally {
    stage.close()
  }
}

/** The figures of a host process that serves the same practice. */
async function served(copy: Copy, places: Places, commit: number): Promise<Figure[]> {
  const host = startHost(['--data', copy.folder])
  const client = restClient(await host.port, copy.token, 50)
  const desk = restClient(await host.port, copy.token, 1)
  const looker = lookInto(copy)
  try {
    const board = await httpBoard(client, looker)
    const rushed = await rush(client, looker, places, commit)
    // The host has let go of connections that were idle while the bookings were compared.
    client.close()
    const memory = await hostMemory(desk, looker, host.child.pid ?? 0)
    return [...board, ...rushed, ...memory]
  } finally {
    looker.close()
    for (const each of [client, desk]) each.close()
    await host.stop()
  }
}

const size = readOptions(process.argv.slice(2))
const copy = copyOf(generatedPractice(size, say))
try {
  say(`${size.patients} patients, ${size.appointments} appointments, ${cpus().length} cores`)
  const { figures, commit, places } = await within(copy)
  figures.push(
    ...(await served(copy, places, commit)),
    ...(await firstScreen()),
    ...(await screens()),
  )
  say(`\n${tableOf(figures)}`)
} finally {
  copy.remove()
}
