import { HIT } from '../../core/patients/search.ts'
import { readSearch } from '../../core/patients/search-terms.ts'
import { median, quantile, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

/** What desks type: names in both orders, rare and frequent, birth dates, telephone and record numbers. */
const TYPED = [
  'garcia maria',
  'maria gar',
  'smith j',
  'Nguyễn Linh',
  'o’brien',
  'kowalski',
  'al-rashid omar',
  'jean-louis',
  'patel priya 1984',
  '03/14/1984',
  '1984-03-14',
  '(617) 555-01',
  '6172345',
  '#4711',
  'zhang wei',
  'xyzzy',
]
const SHOWN = 20

/** The same rows without ranking, as one prepared statement. */
const BARE = `select ${HIT} from patient_search join patients p on p.number = patient_search.rowid
  where patient_search match ? and p.merged_into is null limit ${SHOWN}`

/** Search at every keystroke of what desks type, beside the unranked match of the index. */
export async function search({ ask, connection }: Stage): Promise<Figure[]> {
  const statement = connection.prepare(BARE)
  const all: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (const text of TYPED.flatMap(prefixes)) {
    const expression = readSearch(text)?.every
    if (expression === undefined) continue
    const times = await takeTurns(
      () => ask('patients.search', { text, limit: SHOWN }),
      () => statement.all(expression),
      10,
    )
    all.ours.push(...times.ours)
    all.bare.push(...times.bare)
  }
  const [ours, alone, slow] = [median(all.ours), median(all.bare), quantile(all.ours, 0.95)]
  const name = 'patient search as one types'
  return [
    {
      name,
      measured: `${ms(ours)}, unranked match ${ms(alone)}, ${all.ours.length} searches`,
      ...{ value: ours / alone, budget: 5, unit: '×' },
    },
    {
      name: `${name}, 95th percentile`,
      measured: `slowest ${ms(Math.max(...all.ours))}`,
      ...{ value: slow, budget: 5, unit: 'ms' },
    },
  ]
}

/** Every text that stands in the field while somebody types. */
const prefixes = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1))
