import { useEffect } from 'react'
import { create } from 'zustand'
import { client } from './client.ts'
import { glide } from './gliding.ts'
import { queries } from './queries.ts'
import { endsSession } from './refusal.ts'
import { useSession } from './session.ts'
import { touchedPlaces } from './touched.ts'

/** Pauses before asking for the feed again, in ms; the last one repeats. */
const PAUSES = [250, 500, 1000, 2000, 5000]

/** How the window hears of changes: `lost` is shown to the person. */
export const useLive = create<{ state: 'off' | 'live' | 'lost' }>()(() => ({ state: 'off' }))

/** Follows the change feed while somebody is signed in, and asks again what a change touched. */
export function useChangeFeed(): void {
  const token = useSession((session) => session.token)
  useEffect(() => {
    if (token === null) return undefined
    const stop = new AbortController()
    void follow(stop.signal)
    return () => stop.abort()
  }, [token])
}

async function follow(signal: AbortSignal): Promise<void> {
  const stopped = () => signal.aborted
  for (let attempt = 0; !stopped(); attempt += 1) {
    if (attempt > 0) await pause(PAUSES[Math.min(attempt, PAUSES.length) - 1] ?? 0, signal)
    const heard = await listen(signal)
    if (heard === 'session ended') return
    if (heard === 'something') attempt = 0
    if (!stopped()) useLive.setState({ state: 'lost' })
  }
  useLive.setState({ state: 'off' })
}

type Heard = 'something' | 'nothing' | 'session ended'

async function listen(signal: AbortSignal): Promise<Heard> {
  let heard: Heard = 'nothing'
  try {
    const changes = await client.feed.changes({}, { signal })
    heard = 'something'
    await arrive()
    for await (const batch of changes) await refresh(batch.tables)
    return heard
  } catch (error) {
    return endsSession(error) ? 'session ended' : heard
  }
}

/** What changed while nobody listened is unknown: everything that is shown is asked again. */
async function arrive(): Promise<void> {
  const missed = useLive.getState().state === 'lost'
  useLive.setState({ state: 'live' })
  if (missed) await queries.invalidateQueries()
}

async function refresh(tables: readonly string[]): Promise<void> {
  glide()
  const places = touchedPlaces(tables)
  await Promise.all(places.map((place) => queries.invalidateQueries({ queryKey: [place] })))
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
