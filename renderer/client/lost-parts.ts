/** Errors of parts of the program that could not be fetched: the host was gone, or is a newer one by now. */
const lost = new WeakSet<Error>()

/** Notices from now on which parts of the program could not be fetched. */
export function noticeLostParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => void lost.add(payload))
}

/** Whether an error means that a part of the program could not be fetched. */
export const isLostPart = (error: unknown): boolean => error instanceof Error && lost.has(error)

/** Starts the window anew once there is something to start: a part that failed is not asked for again. */
export async function startAnew(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null)
  if (answer?.ok) location.reload()
}
