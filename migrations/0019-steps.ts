import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/**
 * Each appointment as it was before each step of its history, so that the step can be taken back;
 * and what patients are to be told. Calls may be about a notice: a check cannot be widened, so the
 * table of calls is made anew.
 */
export const stepsStep: Step = {
  version: 19,
  name: 'steps',
  sql: `
alter table appointment_history add column before text check (before is null or json_valid(before));
alter table appointment_history add column undoes integer;

alter table practice add column notice_minutes integer not null default 5 check (notice_minutes >= 0);
alter table practice add column notice_kinds text not null default '["moved","cancelled"]'
  check (json_valid(notice_kinds));

create table notices (
  id text primary key,
  appointment_id text not null references appointments (id),
  patient_id text not null references patients (id),
  kind text not null check (kind in ('booked', 'moved', 'cancelled')),
  known_provider_id text references providers (id),
  known_location_id text references locations (id),
  known_starts_at integer,
  due_at integer not null,
  state text not null check (state in ('waiting', 'withdrawn', 'told')),
  told_at integer,
  told_by text,
  made_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check ((known_starts_at is null) = (kind = 'booked')),
  check ((told_at is null) = (state <> 'told'))
) strict, without rowid;
create unique index notices_waiting on notices (appointment_id) where state = 'waiting';
create index notices_of_appointment on notices (appointment_id, created_at);
create index notices_of_patient on notices (patient_id);
${feedTriggers('notices')}

create table calls_kept (
  id text primary key,
  subject text not null
    check (subject in ('waitlist', 'recall', 'plan', 'offer', 'absence', 'notice')),
  subject_id text not null,
  patient_id text not null references patients (id),
  at integer not null,
  user_id text,
  outcome text not null,
  comment text,
  call_back_on text
) strict, without rowid;
insert into calls_kept select id, subject, subject_id, patient_id, at, user_id, outcome, comment,
  call_back_on from calls;
drop table calls;
alter table calls_kept rename to calls;
create index calls_about on calls (subject_id, at);
${feedTriggers('calls')}
`,
}
