import { SECOND } from '../../core/kernel/clock.ts'
import { ask, client } from './client.ts'
import { queries } from './queries.ts'
import { useSession } from './session.ts'

/** Uses are told together once nobody did anything for so long. */
const PAUSE = 3 * SECOND

let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/** Counts a command as used, so that the box offers it sooner; a count that gets lost is no harm. */
export function countUse(command: string): void {
  waiting = [...waiting, command].slice(-50)
  clearTimeout(timer)
  timer = setTimeout(tell, PAUSE)
}

function tell(): void {
  const commands = waiting
  waiting = []
  if (useSession.getState().account === null) return
  client.preferences
    .used({ commands })
    .then(() => queries.invalidateQueries({ queryKey: ask.preferences.usage.key() }))
    .catch(() => undefined)
}
