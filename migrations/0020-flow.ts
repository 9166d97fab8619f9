import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** What a call may be about, from now on. */
const SUBJECTS = `('waitlist', 'recall', 'plan', 'offer', 'absence', 'notice', 'late', 'patient')`

/**
 * Limits of waiting, who left when, and messages of the day between rooms and front desk. The
 * calls get a table of their own kind anew, for SQLite changes no check of a standing one.
 */
export const flowStep: Step = {
  version: 20,
  name: 'flow',
  sql: `
alter table practice add column waiting_limits text not null default '{}' check (json_valid(waiting_limits));

create table departures (
  id text primary key references appointments (id),
  left_at integer,
  edit_id text references edits (id) deferrable initially deferred,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index departures_of_edit on departures (edit_id) where edit_id is not null;
${feedTriggers('departures')}

create table desk_messages (
  id text primary key,
  from_user text not null references users (id),
  to_user text references users (id),
  location_id text references locations (id),
  appointment_id text references appointments (id),
  text text not null,
  settled_at integer,
  settled_by text references users (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index desk_messages_open on desk_messages (created_at) where settled_at is null;
create index desk_messages_settled on desk_messages (settled_at) where settled_at is not null;
${feedTriggers('desk_messages')}

create table calls_anew (
  id text primary key,
  subject text not null check (subject in ${SUBJECTS}),
  subject_id text not null,
  patient_id text not null references patients (id),
  at integer not null,
  user_id text,
  outcome text not null,
  comment text,
  call_back_on text
) strict, without rowid;
insert into calls_anew select id, subject, subject_id, patient_id, at, user_id, outcome, comment,
  call_back_on from calls;
drop table calls;
alter table calls_anew rename to calls;
create index calls_about on calls (subject_id, at);
${feedTriggers('calls')}
`,
}
