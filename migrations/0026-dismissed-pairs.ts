import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Pairs of records that look like one person and are two: who said so, when. */
export const dismissedPairsStep: Step = {
  version: 26,
  name: 'dismissed-pairs',
  sql: `
create table dismissed_pairs (
  one_id text not null references patients (id),
  other_id text not null references patients (id),
  dismissed_at integer not null,
  dismissed_by text references users (id),
  restored_at integer,
  restored_by text references users (id),
  primary key (one_id, other_id),
  check (one_id < other_id)
) strict, without rowid;
${feedTriggers('dismissed_pairs', 'row.one_id')}
`,
}
