import { ensureSigningSecret, insertAccount, openSession } from '../../core/access/index.ts'
import { handlesOver, type Reader, type Writer } from '../../core/database/handles.ts'
import { openDatabase } from '../../core/database/open.ts'
import { newId, type UserId } from '../../core/kernel/ids.ts'
import type { Role } from '../../core/kernel/permissions.ts'
import { furnishSmallClinic, type SmallClinic } from './small-clinic.ts'

export const TEST_KEY = 'ab'.repeat(32)

/** Monday 2026-03-02, 08:00 in New York: an ordinary winter morning, a week before clocks change. */
export const MONDAY = Date.parse('2026-03-02T13:00:00Z')

/** What stands in an encrypted file, and the tokens of who may ask for it. */
export interface SmallPractice {
  readonly file: string
  readonly clinic: SmallClinic
  readonly tokens: Readonly<Record<Role, string>>
}

/** Makes a practice with a small clinic and an account of each role; takes a quarter of a second. */
export function makeSmallPractice(file: string, now: number): SmallPractice {
  return withDatabase(file, (db) => {
    ensureSigningSecret(db)
    const clinic = furnishSmallClinic(db, now)
    const token = (role: Role) => addAccount(db, role, clinic, now)
    const tokens = {
      owner: token('owner'),
      manager: token('manager'),
      front_desk: token('front_desk'),
      provider: token('provider'),
      biller: token('biller'),
      read_only: token('read_only'),
    }
    return { file, clinic, tokens }
  })
}

/** Opens a database file for a while, past the practice. */
export function withDatabase<T>(file: string, work: (db: Writer, reader: Reader) => T): T {
  const database = openDatabase(file, TEST_KEY)
  try {
    const { reader, writer } = handlesOver(database.connection)
    return work(writer, reader)
  } finally {
    database.close()
  }
}

function addAccount(db: Writer, role: Role, clinic: SmallClinic, now: number): string {
  const id = newId<UserId>(now)
  const providerId = role === 'provider' ? clinic.provider : null
  const fields = {
    username: role,
    displayName: `The ${role}`,
    role,
    department: null,
    providerId,
    active: true,
  }
  insertAccount(db, id, fields, 'no password opens this', now)
  return openSession(db, id, 'test', now).token
}
