import { BY_PATIENT } from '../../core/appointments/board.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

/** How many patients take turns. */
const PATIENTS = 100

/** One patient's appointments, through session, permission, input and audit. */
export async function history({ ask, connection, reader }: Stage): Promise<Figure[]> {
  const patients = reader
    .prepared<{ id: string }>(
      `select id from patients where number % ((select count(*) from patients) / ${PATIENTS}) = 1`,
    )
    .all()
  const statement = connection.prepare(BY_PATIENT)
  let rows = 0
  const turn = () => patients[Math.floor(rows++ / 2) % patients.length]?.id
  const times = await takeTurns(
    () => ask('appointments.ofPatient', { patientId: turn() }),
    () => statement.all(turn(), 200),
    patients.length * 8,
  )
  const [ours, alone] = [median(times.ours), median(times.bare)]
  const each = statement.all(patients[0]?.id, 200).length
  return [
    {
      name: "one patient's history",
      measured: `${ms(ours)}, bare ${ms(alone)}, ${each} rows`,
      ...{ value: ours / alone, budget: 2, unit: '×' },
    },
  ]
}
