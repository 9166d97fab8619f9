import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

/** A frame that takes longer has missed the next of the screen's sixty a second; ms. */
const LONG = 1000 / 60

/** What the trace calls a piece of work, and the preparing of a frame to be painted, once for each. */
const [WORK, FRAME] = ['ThreadControllerImpl::RunTask', 'PrePaint']

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.int(),
      tid: z.int(),
      /** Microseconds from beginning to end, and those of them in which the thread had a core. */
      dur: z.number().default(0),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).default({}),
    }),
  ),
})

/** What the window's main thread did while something was going on. */
export interface Frames {
  readonly all: number
  /** Those for which the main thread worked longer than a frame of the screen lasts. */
  readonly long: number
  /** The longest piece of work, in ms. */
  readonly longest: number
  /** Those that were late by the clock: the same, and those that waited while others had the cores. */
  readonly late: number
}

/**
 * Traces the window during some work, and counts the frames that it could not keep. What was left behind
 * before is collected first, so that this work does not pay for it.
 */
export async function framesDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<Frames> {
  const categories = ['toplevel', 'devtools.timeline', '__metadata']
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await browser.startTracing(page, { categories })
  await work()
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString())
  return counted(Trace.parse(trace).traceEvents)
}

type Event = z.infer<typeof Trace>['traceEvents'][number]

/** The window is the process whose main thread drew the most frames. */
function counted(events: readonly Event[]): Frames {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  const [main] = mains
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid))
    .toSorted((one, other) => drawn(other) - drawn(one))
  if (main === undefined) throw new Error('The trace knows no main thread of a window')
  const tasks = main.filter(({ name }) => name === WORK)
  const worked = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]))
  if (worked.length === 0) throw new Error('The trace does not tell how long its threads worked')
  return {
    all: drawn(main),
    long: worked.filter((ms) => ms > LONG).length,
    longest: Math.max(0, ...worked),
    late: tasks.filter(({ dur }) => dur / 1000 > LONG).length,
  }
}

const drawn = (events: readonly Event[]): number =>
  events.filter(({ name }) => name === FRAME).length
