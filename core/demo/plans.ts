import type { Writer } from '../database/handles.ts'
import { DAY } from '../kernel/clock.ts'
import type { PlanId, PlanItemId } from '../kernel/ids.ts'
import { saveItem, savePlan } from '../plans/index.ts'
import type { DemoClinic, Staffed } from './clinic.ts'
import type { Invented } from './people.ts'
import type { Random } from './random.ts'

/** What plans are made from. */
interface Planning {
  readonly db: Writer
  readonly random: Random
  readonly clinic: DemoClinic
  readonly people: readonly Invented[]
  readonly now: number
}

/** A procedure by the key of its type: code (CDT, CPT), what is done, minutes, fee in cents. */
type Work = readonly [key: string, code: string, what: string, minutes: number, fee: number]

const PLANS: readonly {
  readonly name: string
  readonly days: number
  readonly work: readonly Work[]
}[] = [
  {
    name: 'Upper left',
    days: 150,
    work: [
      ['exam', 'D0140', 'Problem-focused exam', 30, 7_500],
      ['filling', 'D2392', 'Two-surface filling, tooth 14', 45, 21_500],
      ['filling', 'D2391', 'One-surface filling, tooth 13', 30, 17_000],
    ],
  },
  {
    name: 'Gum treatment',
    days: 64,
    work: [
      ['cleaning', 'D4341', 'Scaling, right side', 50, 26_000],
      ['cleaning', 'D4341', 'Scaling, left side', 50, 26_000],
      ['exam', 'D0180', 'Periodontal evaluation', 30, 9_500],
    ],
  },
  {
    name: 'Blood pressure',
    days: 21,
    work: [
      ['follow', '99213', 'Review of home readings', 20, 11_000],
      ['follow', '99214', 'Change of medication', 30, 16_000],
    ],
  },
  { name: 'Mole, left shoulder', days: 5, work: [['skin', '11102', 'Biopsy', 30, 18_500]] },
]

/** Writes a few plans of treatment that wait to be booked. */
export function furnishPlans(planning: Planning): void {
  for (const { name, days, work } of PLANS) {
    const provider = planning.clinic.providers.find(({ does }) =>
      does.some(([key]) => key === work[0]?.[0]),
    )
    if (provider) writePlan(planning, { name, since: planning.now - days * DAY, work, provider })
  }
}

interface Wanted {
  readonly name: string
  /** Epoch ms. */
  readonly since: number
  readonly work: readonly Work[]
  readonly provider: Staffed
}

function writePlan(
  { db, random, clinic, people }: Planning,
  { name, since, work, provider }: Wanted,
): void {
  const [least, most] = provider.ages
  const patient = random.pick(people.filter(({ age }) => age >= Math.max(least, 30) && age <= most))
  const planId = random.id<PlanId>(since)
  const plan = { id: planId, patientId: patient.id, providerId: provider.id, name, notes: '' }
  savePlan(db, plan, null, since)
  work.forEach(([key, code, description, minutes, feeCents], position) => {
    const typeId = clinic.types.get(key)?.id
    if (typeId === undefined) return
    const what = { id: random.id<PlanItemId>(since), planId, code, description, typeId }
    const fate = { status: 'planned', appointmentId: null, leftAppointmentId: null } as const
    saveItem(db, { ...what, minutes, feeCents, position, ...fate }, null, since)
  })
}
