import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Who waits, who would come sooner, who is due again, what came free, and to whom it was offered. */
export const waitingStep: Step = {
  version: 14,
  name: 'waiting',
  sql: `
create table recall_types (
  id text primary key,
  name text not null,
  every integer not null check (every > 0),
  unit text not null check (unit in ('days', 'weeks', 'months')),
  type_id text not null references appointment_types (id),
  counted_type_ids text not null check (json_valid(counted_type_ids)),
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

create table recalls (
  id text primary key,
  patient_id text not null references patients (id),
  recall_type_id text not null references recall_types (id),
  last_completed_on text,
  last_provider_id text references providers (id),
  last_location_id text references locations (id),
  due_on text,
  manual_due text,
  manual_since text,
  snoozed_until text,
  excluded integer not null,
  comment text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  unique (patient_id, recall_type_id)
) strict, without rowid;
create index recalls_due on recalls (due_on) where due_on is not null and excluded = 0;

create table calls (
  id text primary key,
  subject text not null check (subject in ('waitlist', 'recall', 'plan', 'offer', 'absence')),
  subject_id text not null,
  patient_id text not null references patients (id),
  at integer not null,
  user_id text,
  outcome text not null,
  comment text,
  call_back_on text
) strict, without rowid;
create index calls_about on calls (subject_id, at);

create table waitlist_entries (
  id text primary key,
  patient_id text not null references patients (id),
  type_id text not null references appointment_types (id),
  minutes integer not null check (minutes > 0),
  appointment_id text references appointments (id),
  provider_ids text not null check (json_valid(provider_ids)),
  location_ids text not null check (json_valid(location_ids)),
  windows text not null check (json_valid(windows)),
  urgency text not null check (urgency in ('routine', 'soon', 'urgent')),
  notice_minutes integer not null check (notice_minutes >= 0),
  may_phone integer not null,
  comment text not null,
  source text not null,
  from_date text,
  until_date text,
  status text not null check (status in ('waiting', 'booked', 'withdrawn')),
  booked_as text references appointments (id) deferrable initially deferred,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index waitlist_waiting on waitlist_entries (created_at) where status = 'waiting';
create index waitlist_of_patient on waitlist_entries (patient_id);
create unique index waitlist_of_appointment on waitlist_entries (appointment_id)
  where status = 'waiting' and appointment_id is not null;

create table freed_times (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  starts_at integer not null,
  ends_at integer not null,
  why text not null check (why in ('cancelled', 'rescheduled', 'no_show', 'moved', 'time_off', 'hours')),
  freed_at integer not null,
  appointment_id text references appointments (id),
  dismissed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;
create index freed_times_ahead on freed_times (starts_at, ends_at) where dismissed_at is null;

create table offers (
  id text primary key,
  kind text not null check (kind in ('waitlist', 'asap', 'recall', 'plan')),
  subject_id text not null,
  patient_id text not null references patients (id),
  type_id text not null references appointment_types (id),
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  starts_at integer not null,
  ends_at integer not null,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn', 'filled')),
  expires_at integer not null,
  appointment_id text references appointments (id) deferrable initially deferred,
  made_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;
create index offers_of_provider on offers (provider_id, starts_at, ends_at);
create index offers_of_subject on offers (subject_id);

create table day_list (
  id text primary key,
  patient_id text not null references patients (id),
  date text not null,
  location_id text not null references locations (id),
  provider_id text references providers (id),
  reason text,
  position integer not null,
  status text not null check (status in ('waiting', 'timed', 'seen', 'left')),
  appointment_id text references appointments (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index day_list_of_day on day_list (date, location_id);

${feedTriggers('recall_types')}
${feedTriggers('recalls')}
${feedTriggers('calls')}
${feedTriggers('waitlist_entries')}
${feedTriggers('freed_times')}
${feedTriggers('offers')}
${feedTriggers('day_list')}
`,
}
