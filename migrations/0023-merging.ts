import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Merged records, and what each merge changed: row by row, as it was before. */
export const mergingStep: Step = {
  version: 23,
  name: 'merging',
  sql: `
create table merges (
  id text primary key,
  kept_id text not null references patients (id),
  dropped_id text not null references patients (id),
  made_at integer not null,
  made_by text not null,
  fields text not null check (json_valid(fields)),
  undone_at integer,
  undone_by text,
  check (kept_id <> dropped_id)
) strict, without rowid;
create index merges_of_kept on merges (kept_id, made_at);
create index merges_of_dropped on merges (dropped_id, made_at);
${feedTriggers('merges')}

create table merge_rows (
  merge_id text not null references merges (id),
  position integer not null,
  table_name text not null,
  row_key text not null check (json_valid(row_key)),
  before text not null check (json_valid(before)),
  after text not null check (json_valid(after)),
  primary key (merge_id, position)
) strict, without rowid;
`,
}
