import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** Rows that one transaction wrote, by table. */
export const ChangeBatch = z.object({
  /** Position in the feed: strictly rising. */
  sequence: z.int(),
  tables: z.array(z.string()),
})
export type ChangeBatch = z.infer<typeof ChangeBatch>

/** The change feed as a stream; it ends with the session. */
export const feedContract = {
  changes: oc
    .route({
      method: 'GET',
      path: '/changes',
      summary: 'Changes as they happen (server-sent events)',
      tags: ['changes'],
    })
    .input(z.object({}))
    .output(eventIterator(ChangeBatch)),
}
