import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ensureSigningSecret, insertAccount, openSession } from '../../core/access/index.ts'
import { handlesOver, type Reader, type Writer } from '../../core/database/handles.ts'
import { openDatabase } from '../../core/database/open.ts'
import { newId, type UserId } from '../../core/kernel/ids.ts'
import type { Role } from '../../core/kernel/permissions.ts'
import { openPractice, type Practice, type PracticeClient } from '../../core/practice.ts'
import { furnishSmallClinic, type SmallClinic } from './small-clinic.ts'
import { testFolder } from './folder.ts'

export const TEST_KEY = 'ab'.repeat(32)

/** Monday 2026-03-02, 08:00 in New York: an ordinary winter morning, a week before clocks change. */
export const MONDAY = Date.parse('2026-03-02T13:00:00Z')

/** A practice on a real encrypted file with a small clinic in it, and a clock that tests set. */
export interface TestPractice extends SmallClinic {
  readonly file: string
  readonly practice: Practice
  readonly clock: { now: number }
  /** Typed calls as somebody of that role. */
  as(role: Role): PracticeClient
  token(role: Role): string
  /** Reads rows as they are on disk, past the rules. Closes and opens the practice around it. */
  peek<T>(work: (db: Writer) => T): T
  reopen(): Practice
}

const ROLES: readonly Role[] = ['owner', 'manager', 'front_desk', 'provider', 'biller', 'read_only']

/** Opens one for the running test. */
export function testPractice(now = MONDAY): TestPractice {
  const file = join(testFolder(), 'practice.daysheet')
  const clock = { now }
  const tokens = new Map<Role, string>()
  const clinic = withDatabase(file, (db) => {
    ensureSigningSecret(db)
    const small = furnishSmallClinic(db, now)
    for (const role of ROLES) tokens.set(role, addAccount(db, role, small, now))
    return small
  })
  const open = () => openPractice({ file, key: TEST_KEY, clock: () => clock.now })
  const held = { practice: open() }
  onTestFinished(() => held.practice.close())
  const token = (role: Role) => tokens.get(role) ?? ''
  return {
    ...clinic,
    file,
    clock,
    token,
    get practice() {
      return held.practice
    },
    as: (role) => held.practice.as(token(role)),
    reopen: () => {
      held.practice.close()
      held.practice = open()
      return held.practice
    },
    peek: (work) => {
      held.practice.close()
      try {
        return withDatabase(file, work)
      } finally {
        held.practice = open()
      }
    },
  }
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
