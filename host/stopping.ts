/** Signals that ask a program to stop: Ctrl-C, a service manager, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves when the program is first asked to stop. Asked again, it ends at once, with the code
 * that shells give for an interrupt.
 */
export function stopAsked(): Promise<void> {
  const asked = Promise.withResolvers<undefined>()
  let times = 0
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      times += 1
      if (times > 1) process.exit(130)
      asked.resolve(undefined)
    })
  }
  return asked.promise
}
