import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './freshness.mjs'
import { prepare } from './prepare.mjs'
import { leaveWith } from './stop.mjs'

/** `npm run build`: the program, unless the last build was made from the same sources. */
await leaveWith(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const node = await prepare(root, console.log)
  await buildWhenNeeded(root, node, console.log)
  return 0
})
