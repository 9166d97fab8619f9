import type { Handlers, Writing } from '../context.ts'
import { PatientId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { presenceContract } from './contract.ts'
import { enter, leave, othersEditing } from './editors.ts'

type Asked = Parsed<(typeof presenceContract)['enter']>

/** Who is editing what. Work without a session, from a command line, is nobody's presence. */
export const presenceHandlers: Handlers<typeof presenceContract> = {
  others: ({ db, actor, now }) => othersEditing(db, actor.sessionId, now),
  enter: (context, asked) => {
    tellWhat(context, asked)
    const { sessionId, userId } = context.actor
    if (sessionId !== null && userId !== null)
      enter(context.db, { ...asked, sessionId, userId }, context.now)
    return {}
  },
  leave: (context, asked) => {
    tellWhat(context, asked)
    const { sessionId } = context.actor
    if (sessionId !== null) leave(context.db, { ...asked, sessionId })
    return {}
  },
}

function tellWhat({ about }: Writing, { what, subjectId }: Asked): void {
  about({ subjectId, ...(what === 'patient' && { patientId: PatientId.parse(subjectId) }) })
}
