import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../core/kernel/refusals.ts'
import type { DemoAccess, Practice } from '../core/practice.ts'
import { CannotStart } from './cannot-start.ts'

/** Everybody sees the same clinic. */
const SEED = 1

/** Remembers that a folder holds an invented clinic, and how to sign in to it. */
const noteIn = (folder: string) => join(folder, 'demo-sign-ins.txt')

/**
 * Fills a new practice with an invented clinic; one that holds it already stays as it is.
 *
 * @throws CannotStart for a real practice
 */
export async function furnishDemo(
  practice: Practice,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const note = noteIn(folder)
  if (existsSync(note)) {
    say(readFileSync(note, 'utf8').trimEnd())
    return
  }
  const access = await furnish(practice, say)
  writeFileSync(note, `${signInsOf(access)}\n`)
  say(signInsOf(access))
}

async function furnish(practice: Practice, say: (line: string) => void): Promise<DemoAccess> {
  say('Furnishing the demo clinic …')
  try {
    return await practice.furnish(SEED, inQuarters(say))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'already_set_up')
      throw new CannotStart(
        'This folder holds a practice already; --demo needs a folder of its own.',
      )
    throw error
  }
}

function inQuarters(say: (line: string) => void): (done: number) => void {
  let next = 0.25
  return (done) => {
    if (done < next) return
    say(`  ${Math.floor(done * 100)} %`)
    next = Math.floor(done * 4 + 1) / 4
  }
}

function signInsOf({ signIns, password }: DemoAccess): string {
  const wide = Math.max(...signIns.map(({ username }) => username.length))
  return [
    `Sign in to the demo clinic with the password ${password} as`,
    ...signIns.map(
      ({ username, displayName, role }) =>
        `  ${username.padEnd(wide)}  ${displayName}, ${role.replace('_', ' ')}`,
    ),
  ].join('\n')
}
