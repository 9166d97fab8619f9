import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Edits of several appointments that can be taken back as one, and appointments that repeat. */
export const seriesStep: Step = {
  version: 12,
  name: 'series',
  sql: `
create table edits (
  id text primary key,
  kind text not null,
  subject_id text,
  made_at integer not null,
  made_by text references users (id),
  undone_at integer,
  undone_by text references users (id)
) strict;
create index edits_by_time on edits (made_at desc);

create table edit_steps (
  edit_id text not null references edits (id),
  position integer not null,
  appointment_id text not null references appointments (id),
  before text check (before is null or json_valid(before)),
  after_version integer not null,
  primary key (edit_id, position)
) strict, without rowid;

create table series (
  id text primary key,
  patient_id text not null references patients (id) deferrable initially deferred,
  provider_id text not null references providers (id) deferrable initially deferred,
  location_id text not null references locations (id) deferrable initially deferred,
  type_id text not null references appointment_types (id) deferrable initially deferred,
  modality text not null,
  rule text not null check (json_valid(rule)),
  start_local text not null,
  last_local text,
  zone text not null,
  minutes integer not null check (minutes > 0),
  resource_ids text not null check (json_valid(resource_ids)),
  reason text,
  notes text not null,
  patient_notes text not null,
  referral text,
  status text not null,
  made_to text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict;
create index series_of_patient on series (patient_id);
create index series_of_provider on series (provider_id);
create index series_rolling on series (made_to) where status = 'active';

create table series_occurrences (
  series_id text not null references series (id),
  start_local text not null,
  outcome text not null,
  appointment_id text references appointments (id),
  single integer not null default 0,
  problem text,
  primary key (series_id, start_local)
) strict, without rowid;
create index series_occurrences_of_appointment on series_occurrences (appointment_id)
  where appointment_id is not null;
create index series_conflicts on series_occurrences (start_local) where outcome = 'conflict';

create table series_edits (
  edit_id text primary key references edits (id),
  series_id text not null references series (id),
  before text check (before is null or json_valid(before)),
  kept text not null check (json_valid(kept)),
  after_version integer not null
) strict, without rowid;
${feedTriggers('edits')}
${feedTriggers('series')}
${feedTriggers('series_occurrences', 'row.series_id')}
`,
}
