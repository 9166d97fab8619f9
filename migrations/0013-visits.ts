import { feedTriggers } from './feed-triggers.ts'
import { groupTriggers } from './group-triggers.ts'
import type { Step } from './step.ts'

const STAMPS = `created_at integer not null,
  updated_at integer not null,
  version integer not null`

/** Groups that meet, visits of several parts, and plans of treatment. */
export const visitsStep: Step = {
  version: 13,
  name: 'visits',
  sql: `
create table group_sessions (
  id text primary key,
  name text not null,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  type_id text not null references appointment_types (id),
  resource_id text references resources (id),
  modality text not null,
  starts_at integer not null,
  ends_at integer not null,
  capacity integer not null check (capacity > 0),
  notes text not null,
  cancelled_at integer,
  override_reason text,
  ${STAMPS},
  check (ends_at > starts_at and ends_at - starts_at <= 86400000)
) strict, without rowid;
create index group_sessions_of_provider on group_sessions (provider_id, starts_at, ends_at) where cancelled_at is null;
create index group_sessions_of_resource on group_sessions (resource_id, starts_at, ends_at) where cancelled_at is null and resource_id is not null;
create index group_sessions_of_location on group_sessions (location_id, starts_at);
${feedTriggers('group_sessions')}
${groupTriggers}

create table group_waitlist (
  id text primary key,
  group_id text not null references group_sessions (id),
  patient_id text not null references patients (id),
  comment text,
  ended_at integer,
  ${STAMPS}
) strict, without rowid;
create unique index group_waitlist_of_group on group_waitlist (group_id, patient_id) where ended_at is null;
${feedTriggers('group_waitlist')}

create table visits (
  id text primary key,
  kind text not null check (kind in ('parts', 'family')),
  ${STAMPS}
) strict, without rowid;
${feedTriggers('visits')}

create table treatment_plans (
  id text primary key,
  patient_id text not null references patients (id),
  provider_id text references providers (id),
  name text not null,
  notes text not null,
  ${STAMPS}
) strict, without rowid;
create index treatment_plans_of_patient on treatment_plans (patient_id);
${feedTriggers('treatment_plans')}

create table plan_items (
  id text primary key,
  plan_id text not null references treatment_plans (id),
  position integer not null,
  code text,
  description text not null,
  type_id text not null references appointment_types (id),
  minutes integer not null check (minutes > 0),
  fee_cents integer not null check (fee_cents >= 0),
  status text not null check (status in ('planned', 'scheduled', 'done', 'dropped')),
  appointment_id text references appointments (id),
  left_appointment_id text references appointments (id),
  ${STAMPS},
  check ((appointment_id is not null) = (status in ('scheduled', 'done')))
) strict, without rowid;
create index plan_items_of_plan on plan_items (plan_id, position);
create index plan_items_of_appointment on plan_items (appointment_id) where appointment_id is not null;
create index plan_items_left on plan_items (left_appointment_id) where left_appointment_id is not null;
create index plan_items_planned on plan_items (created_at) where status = 'planned';
${feedTriggers('plan_items')}
`,
}
