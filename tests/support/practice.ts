import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { Writer } from '../../core/database/handles.ts'
import type { Role } from '../../core/kernel/permissions.ts'
import { openPractice, type Practice, type PracticeClient } from '../../core/practice.ts'
import { testFolder } from './folder.ts'
import type { SmallClinic } from './small-clinic.ts'
import {
  makeSmallPractice,
  MONDAY,
  TEST_KEY,
  withDatabase,
  type SmallPractice,
} from './small-practice.ts'

export { MONDAY, TEST_KEY, withDatabase } from './small-practice.ts'

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

/** Opens one for the running test. */
export function testPractice(now = MONDAY): TestPractice {
  const { file, clinic, tokens } = practiceOf(now, join(testFolder(), 'practice.daysheet'))
  const clock = { now }
  const open = () => openPractice({ file, key: TEST_KEY, clock: () => clock.now })
  const held = { practice: open() }
  onTestFinished(() => held.practice.close())
  const token = (role: Role) => tokens[role]
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

/** A copy of the one that all tests share, or one of its own for a test at another time. */
function practiceOf(now: number, file: string): SmallPractice {
  if (now !== MONDAY) return makeSmallPractice(file, now)
  const monday = inject('monday')
  copyFileSync(monday.file, file)
  return { ...monday, file }
}
