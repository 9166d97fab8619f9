import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { PatientHit } from './contract.ts'
import { HIT } from './search.ts'

const FETCH = `select ${HIT} from json_each(?) chosen join patients asked on asked.id = chosen.value
  join patients p on p.id = coalesce(asked.merged_into, asked.id) group by p.id order by min(chosen.key)`

/** Patients as a search shows them, in the order of `ids`; a merged record gives the one it became, once. */
export const hitsOf = (db: Reader, ids: readonly PatientId[]): PatientHit[] =>
  db.prepared<PatientHit>(FETCH).all(JSON.stringify(ids))
