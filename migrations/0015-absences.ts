import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Time off that was entered as one, with the visits that it met and what became of each. */
export const absencesStep: Step = {
  version: 15,
  name: 'absences',
  sql: `
create table absences (
  id text primary key,
  provider_ids text not null check (json_valid(provider_ids)),
  spans text not null check (json_valid(spans)),
  ends_local text not null,
  reason text,
  recorded_by text,
  edit_id text,
  undone_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index absences_by_end on absences (ends_local);
${feedTriggers('absences')}

create table absence_visits (
  absence_id text not null references absences (id),
  appointment_id text not null references appointments (id),
  choice text not null check (choice in ('keep', 'call', 'move', 'cancel')),
  provider_id text not null,
  location_id text not null,
  starts_at integer not null,
  ends_at integer not null,
  offered_provider_id text,
  offered_location_id text,
  offered_starts_at integer,
  primary key (absence_id, appointment_id)
) strict, without rowid;

alter table time_off add column absence_id text references absences (id);
create index time_off_of_absence on time_off (absence_id) where absence_id is not null;
`,
}
