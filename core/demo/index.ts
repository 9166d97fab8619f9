import { ensureSigningSecret } from '../access/index.ts'
import type { Writer } from '../database/handles.ts'
import { dateAt } from '../kernel/zones.ts'
import { furnishAbsence } from './absence.ts'
import { furnishAccounts } from './accounts.ts'
import { bookDates, formPanels, inventDay, type Reach } from './book.ts'
import { furnishClinic } from './clinic.ts'
import { furnishFamilies } from './families.ts'
import { furnishForms } from './forms.ts'
import { furnishHours } from './hours.ts'
import { furnishPeople } from './people.ts'
import { furnishPlans } from './plans.ts'
import { seeded } from './random.ts'
import { visitWriter } from './visits.ts'
import { furnishLists } from './waiting.ts'

export { DEMO_PASSWORD, demoSignIns, type DemoSignIn } from './accounts.ts'

/** What to invent. */
export interface Furnishing {
  /** The same seed at the same time gives the same clinic. */
  readonly seed: number
  /** Epoch ms; the book is centred on this day. */
  readonly now: number
  readonly passwordHash: string
  readonly patients?: number
  readonly reach?: Reach
  /** Hears how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void
}

const TWO_YEARS: Reach = { behind: 730, ahead: 42 }

/** Writes a whole clinic into an empty practice: people, two years of history and six weeks ahead. */
export function furnishDemo(
  db: Writer,
  { seed, now, passwordHash, patients = 4000, reach = TWO_YEARS, onProgress }: Furnishing,
): void {
  const random = seeded(seed)
  const today = dateAt(now, 'America/New_York')
  const year = Number(today.slice(0, 4))
  const clinic = furnishClinic(db, random, now, [year - 2, year - 1, year, year + 1])
  furnishHours({ db, random, clinic, now })
  const staff = furnishAccounts(db, random, clinic, passwordHash, now)
  ensureSigningSecret(db)
  const people = furnishPeople(db, random, now, today, patients, clinic.payers)
  const panels = formPanels(clinic, people, random)
  const visits = visitWriter(db, random, staff, now)
  const dates = bookDates(today, reach)
  dates.forEach((date, at) => {
    for (const visit of inventDay(clinic, panels, random, date, now)) visits.write(visit)
    if (at % 64 === 0) onProgress?.(at / dates.length)
  })
  furnishLists({ db, random, clinic, people, now, today })
  furnishPlans({ db, random, clinic, people, now })
  furnishAbsence({ db, random, clinic, now, today, recordedBy: staff[0] ?? null })
  furnishForms({ db, random, now })
  furnishFamilies({ db, random, now, today })
}
