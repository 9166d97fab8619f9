import type { Writer } from '../database/handles.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { Source } from './contract.ts'

const KEEP = 'update appointments set source = ? where id = ?'

/** Keeps how a visit came to stand where it does: somebody who comes sooner fills another's time. */
export const keepSource = (db: Writer, id: AppointmentId, source: Source): void =>
  void db.execute(KEEP, source, id)
