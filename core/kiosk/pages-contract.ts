import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { LocationId, SessionId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { Zone } from '../kernel/zones.ts'

export const Page = z.enum(['kiosk', 'display'])

/** A page that was started, with all that it needs to know of where it stands. */
export const StartedPage = z.object({
  page: Page,
  /** The secret of its session, which can do nothing but this. */
  token: z.string(),
  sessionId: SessionId,
  practiceName: z.string(),
  locationName: z.string(),
  zone: Zone,
  language: z.enum(['en', 'es']),
  /** When a staff member has to start it again. */
  until: Instant,
})
export type StartedPage = z.infer<typeof StartedPage>

/** Somebody who waits, as a room full of strangers may read it: `A. L.` or `14`. */
const label = z.string()

export const Display = z.object({
  /** Whether people are called by initials or by number. */
  shows: z.enum(['initials', 'numbers']),
  /** Called to a room, latest first. */
  called: z.array(z.object({ label, room: z.string(), since: Instant })),
  /** Those who are here and wait, in the order of their arrival. */
  waiting: z.array(label),
  /** Providers who run late, in minutes. */
  delays: z.array(z.object({ provider: z.string(), minutes: z.int() })),
})
export type Display = z.infer<typeof Display>

export const pagesContract = {
  start: procedure({
    kind: 'write',
    permission: 'kiosk.start',
    audit: 'page.started',
    method: 'POST',
    path: '/waiting-room/pages',
    summary: 'Turn this session into one that is locked to the kiosk or the display of a location',
    input: z.object({ page: Page, locationId: LocationId }),
    output: StartedPage,
  }),
  display: procedure({
    kind: 'read',
    permission: 'display.use',
    audit: null,
    method: 'GET',
    path: '/waiting-room/display',
    summary: 'Who is called where, by initials or number',
    input: z.object({}),
    output: Display,
  }),
}
