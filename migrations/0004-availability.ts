import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Weekly hours (minutes since midnight by the location's wall clock) and time off. */
export const availabilityStep: Step = {
  version: 4,
  name: 'availability',
  sql: `
create table weekly_hours (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null,
  to_minute integer not null,
  breaks text not null check (json_valid(breaks)),
  valid_from text,
  valid_to text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440)
) strict, without rowid;
create index weekly_hours_of_provider on weekly_hours (provider_id) where removed_at is null;
${feedTriggers('weekly_hours')}

create table time_off (
  id text primary key,
  provider_id text not null references providers (id),
  from_local text not null,
  to_local text not null,
  reason text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (from_local < to_local)
) strict, without rowid;
create index time_off_of_provider on time_off (provider_id, to_local) where removed_at is null;
${feedTriggers('time_off')}
`,
}
