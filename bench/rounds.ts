/** A piece of work to be timed. */
export type Work = () => unknown

/** Times in ms of two pieces of work that took turns. */
export interface Times {
  readonly ours: readonly number[]
  readonly bare: readonly number[]
}

/**
 * Lets two pieces of work take turns, so that whatever else the machine does falls on both alike;
 * every other round the second goes first. The first tenth of the rounds warms up and is not kept.
 */
export async function takeTurns(ours: Work, bare: Work, rounds: number): Promise<Times> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round += 1) {
    const oursFirst = round % 2 === 0
    const [first, second] = oursFirst ? [ours, bare] : [bare, ours]
    const took = [await timed(first), await timed(second)] as const
    if (round < 0) continue
    times.ours.push(oursFirst ? took[0] : took[1])
    times.bare.push(oursFirst ? took[1] : took[0])
  }
  return times
}

/** How long a piece of work takes, in ms. */
export async function timed(work: Work): Promise<number> {
  const began = performance.now()
  const done = work()
  if (done instanceof Promise) await done
  return performance.now() - began
}

/** The value below which a share of the values lies: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
