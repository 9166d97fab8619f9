import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import type { HoursTemplateId } from '../../kernel/ids.ts'
import { HoursTemplate, type StoredTemplate } from '../hours-contract.ts'

type Row = Omit<StoredTemplate, 'hours' | 'blocks'> & {
  readonly hours: string
  readonly blocks: string
}

const SELECT = 'select id, name, hours, blocks, version from hours_templates'

const toTemplate = ({ hours, blocks, ...row }: Row): StoredTemplate => ({
  ...row,
  hours: HoursTemplate.shape.hours.parse(JSON.parse(hours)),
  blocks: HoursTemplate.shape.blocks.parse(JSON.parse(blocks)),
})

/** The named weeks that were not removed, by name. */
export const listTemplates = (db: Reader): StoredTemplate[] =>
  db.prepared<Row>(`${SELECT} where removed_at is null order by name, id`).all().map(toTemplate)

/** One named week that was not removed. */
export function findTemplate(db: Reader, id: HoursTemplateId): StoredTemplate | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ? and removed_at is null`).one(id)
  return row && toTemplate(row)
}

/**
 * Adds or changes a named week, or marks it as removed.
 *
 * @param removedAt epoch ms, or null for one that is kept
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveTemplate(
  db: Writer,
  { id, name, hours, blocks }: HoursTemplate,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = {
    ...{ id, name, removed_at: removedAt },
    hours: JSON.stringify(hours),
    blocks: JSON.stringify(blocks),
  }
  return saveVersioned(db, 'hours_templates', row, version, now)
}
