import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

const DAY_MS = 86_400_000

/** The statuses that occupy time; the others left the flow. */
const ACTIVE = (row: string) => `${row}.status not in ('cancelled', 'no_show', 'rescheduled')`

/**
 * True when an update takes up time that the row did not hold before. Another visit that was
 * booked over it by override must not stop a mere change of status.
 */
const NEWLY = (owner: string, held: string) =>
  `(new.${owner} <> old.${owner} or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (${held}))`

/**
 * Refuses a row that meets another active one of the same provider or patient, unless it carries
 * an override. A visit lasts at most a day, so that the search for what meets it is bounded. The
 * index alone finds it (`near`); only the rows that meet are then read.
 */
const refuseOverlap = (owner: 'provider' | 'patient', event: string, name: string, newly = '1') => `
create trigger appointments_${owner}_${name} before ${event} on appointments
when ${ACTIVE('new')} and new.override_reason is null and ${newly} begin
  select raise(abort, 'overlap_${owner}') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.${owner}_id = new.${owner}_id
      and near.starts_at > new.starts_at - ${DAY_MS} and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and ${ACTIVE('other')});
end;`

const refuseResourceOverlap = (event: string, newly = '1') => `
create trigger appointment_resources_overlap_${event} before ${event} on appointment_resources
when new.active = 1 and new.overridden = 0 and ${newly} begin
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointment_resources as other
      on other.appointment_id = near.appointment_id and other.resource_id = near.resource_id
    where near.resource_id = new.resource_id
      and near.starts_at > new.starts_at - ${DAY_MS} and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.appointment_id <> new.appointment_id
      and other.active = 1);
end;`

const HELD = `${ACTIVE('old')} and old.override_reason is null`
const TIMES = 'update of starts_at, ends_at, status, provider_id, patient_id, override_reason'

/** The book itself, its rooms and chairs, its history, and the triggers beneath the conflict rule. */
export const appointmentsStep: Step = {
  version: 5,
  name: 'appointments',
  sql: `
create table appointments (
  id text primary key,
  patient_id text not null references patients (id),
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  type_id text not null references appointment_types (id),
  modality text not null,
  starts_at integer not null,
  ends_at integer not null,
  status text not null,
  reason text,
  notes text not null,
  patient_notes text not null,
  source text not null,
  booked_by text,
  override_reason text,
  cancel_reason text,
  replaced_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at and ends_at - starts_at <= ${DAY_MS})
) strict, without rowid;
create index appointments_of_provider on appointments (provider_id, starts_at, ends_at);
create index appointments_of_patient on appointments (patient_id, starts_at, ends_at);
create index appointments_of_location on appointments (location_id, starts_at);
${refuseOverlap('provider', 'insert', 'insert')}
${refuseOverlap('provider', TIMES, 'update', NEWLY('provider_id', HELD))}
${refuseOverlap('patient', 'insert', 'insert')}
${refuseOverlap('patient', TIMES, 'update', NEWLY('patient_id', HELD))}
${feedTriggers('appointments')}

create table appointment_resources (
  appointment_id text not null references appointments (id),
  resource_id text not null references resources (id),
  starts_at integer not null,
  ends_at integer not null,
  active integer not null,
  overridden integer not null,
  primary key (appointment_id, resource_id)
) strict, without rowid;
create index appointment_resources_by_time on appointment_resources (resource_id, starts_at, ends_at);
${refuseResourceOverlap('insert')}
${refuseResourceOverlap('update', NEWLY('resource_id', 'old.active = 1 and old.overridden = 0'))}
create trigger appointment_resources_follow after ${TIMES} on appointments begin
  update appointment_resources
  set starts_at = new.starts_at, ends_at = new.ends_at, active = ${ACTIVE('new')},
    overridden = new.override_reason is not null
  where appointment_id = new.id;
end;

create table appointment_history (
  appointment_id text not null references appointments (id),
  position integer not null,
  at integer not null,
  user_id text,
  kind text not null,
  from_status text,
  to_status text not null,
  starts_at integer not null,
  ends_at integer not null,
  provider_id text not null,
  comment text,
  primary key (appointment_id, position)
) strict, without rowid;
create trigger appointment_history_keeps before update on appointment_history begin select raise(abort, 'history_append_only'); end;
create trigger appointment_history_stays before delete on appointment_history begin select raise(abort, 'history_append_only'); end;
`,
}
