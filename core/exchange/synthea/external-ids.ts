import type { Reader, Writer } from '../../database/handles.ts'
import type { AnyId } from '../../kernel/ids.ts'

const SOURCE = 'synthea'

/** What records of the other program can become here. */
export type Kind =
  'location' | 'provider' | 'payer' | 'patient' | 'appointment' | 'type' | 'policy' | 'hours'

/** The id here of a record that was imported before. */
export const knownAs = <Id extends AnyId>(
  db: Reader,
  kind: Kind,
  externalId: string,
): Id | undefined =>
  db
    .prepared<{
      id: Id
    }>('select id from external_ids where source = ? and kind = ? and external_id = ?')
    .one(SOURCE, kind, externalId)?.id

/** Keeps under which id a record goes here, so that a second import changes nothing. */
export function remember(db: Writer, kind: Kind, externalId: string, id: AnyId): void {
  db.execute(
    'insert into external_ids (source, kind, external_id, id) values (?, ?, ?, ?)',
    SOURCE,
    kind,
    externalId,
    id,
  )
}

/** True when a record here came with an import. */
export const isImported = (db: Reader, kind: Kind, id: AnyId): boolean =>
  db
    .prepared('select 1 from external_ids where source = ? and kind = ? and id = ?')
    .one(SOURCE, kind, id) !== undefined
