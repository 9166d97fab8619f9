import { insertAccount } from '../access/index.ts'
import type { Writer } from '../database/handles.ts'
import type { UserId } from '../kernel/ids.ts'
import type { Role } from '../kernel/permissions.ts'
import type { DemoClinic } from './clinic.ts'
import type { Random } from './random.ts'

/** A name to sign in with, and whose it is. */
export interface DemoSignIn {
  readonly username: string
  readonly displayName: string
  readonly role: Role
}

/** The one password of every account of the demo clinic; printed at its start. */
export const DEMO_PASSWORD = 'quiet-morning-tide'

const ACCOUNTS: readonly (DemoSignIn & { readonly provider?: string })[] = [
  { username: 'owner', displayName: 'Olivia Bennett', role: 'owner' },
  { username: 'manager', displayName: 'Marcus Reed', role: 'manager' },
  { username: 'frontdesk', displayName: 'Rosa Delgado', role: 'front_desk' },
  { username: 'chen', displayName: 'Dr. Ada Chen', role: 'provider', provider: 'Chen' },
  { username: 'biller', displayName: 'Noah Price', role: 'biller' },
  { username: 'guest', displayName: 'Auditor', role: 'read_only' },
]

/** Who may sign in to the demo clinic. */
export const demoSignIns: readonly DemoSignIn[] = ACCOUNTS.map(
  ({ username, displayName, role }) => ({ username, displayName, role }),
)

/** Makes the accounts. @returns those who book and take money */
export function furnishAccounts(
  db: Writer,
  random: Random,
  clinic: DemoClinic,
  passwordHash: string,
  now: number,
): UserId[] {
  return ACCOUNTS.flatMap(({ username, displayName, role, provider }) => {
    const id = random.id<UserId>(now)
    const providerId =
      clinic.providers.find(({ familyName }) => familyName === provider)?.id ?? null
    insertAccount(
      db,
      id,
      { username, displayName, role, department: null, providerId, active: true },
      passwordHash,
      now,
    )
    return role === 'front_desk' || role === 'manager' ? [id] : []
  })
}
