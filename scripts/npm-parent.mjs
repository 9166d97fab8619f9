/** How often to look whether npm is still there, in ms. */
const every = 250

/**
 * Calls back when the npm that started this program has gone. Asked to stop, npm tells only the
 * shell between it and us, and that shell ends without a word: its end is the request.
 *
 * @param {() => void} leave called once at most
 * @returns {() => void} ends the watch
 */
export function whenNpmLeaves(leave) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    leave()
  }, every)
  return () => clearInterval(watch)
}
