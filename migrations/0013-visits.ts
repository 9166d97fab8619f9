import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

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
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;
create index group_sessions_of_provider on group_sessions (provider_id, starts_at, ends_at) where cancelled_at is null;
create index group_sessions_of_resource on group_sessions (resource_id, starts_at, ends_at) where cancelled_at is null and resource_id is not null;
${feedTriggers('group_sessions')}
`,
}
