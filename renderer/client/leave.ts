import { forgetTold } from '../curtain/curtain.ts'
import { useDesk } from '../desk/desk.ts'
import { forgetLastCard } from '../flow/last-card.ts'
import { forgetActions } from '../undo/last-actions.ts'
import { client } from './client.ts'
import { queries } from './queries.ts'
import { useSession } from './session.ts'

/** Ends the session and hides the window until the password is given again; what is open stays. */
export function lockWindow(): void {
  endAtHost()
  useSession.getState().interrupt('idle')
}

/** Ends the session and forgets everything that the account had open. */
export function signOut(): void {
  endAtHost()
  forgetDesk()
  useSession.getState().end()
}

/** Clears what one account saw before another one takes the window. */
export function forgetDesk(): void {
  useDesk.getState().clear()
  forgetTold()
  forgetActions()
  forgetLastCard()
  queries.removeQueries({ predicate: ({ queryKey }) => !isPublic(queryKey) })
}

/** The host forgets sessions by itself, too: one that cannot be told now runs out there. */
function endAtHost(): void {
  const { token } = useSession.getState()
  if (token !== null) void client.access.signOut({}, { context: { token } }).catch(() => undefined)
}

/** Only whether the practice is set up is everybody's to see. */
const isPublic = (queryKey: readonly unknown[]) =>
  Array.isArray(queryKey[0]) && queryKey[0].join('.') === 'access.state'
