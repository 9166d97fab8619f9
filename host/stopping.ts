/** Signals that ask a program to stop: Ctrl-C, a service manager, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A terminal, npm and the launcher each pass on one Ctrl-C: so close together they mean one. */
const ONE_REQUEST = 1_000

/**
 * Resolves when the program is first asked to stop. Asked again, it ends at once, with the code
 * that shells give for an interrupt.
 */
export function stopAsked(): Promise<void> {
  const asked = Promise.withResolvers<undefined>()
  let first = Number.POSITIVE_INFINITY
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      first = Math.min(first, Date.now())
      if (Date.now() - first > ONE_REQUEST) process.exit(130)
      asked.resolve(undefined)
    })
  }
  return asked.promise
}
