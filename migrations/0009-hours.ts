import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

const STAMPS = `
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null`

const MONTH_DAY = (column: string) =>
  `${column} text not null check (date('2024-' || ${column}) is '2024-' || ${column})`

/**
 * Hours every so many weeks and by season, dates that differ, time that is set aside, named weeks.
 * Minutes count from midnight by the location's wall clock.
 */
export const hoursStep: Step = {
  version: 9,
  name: 'hours',
  sql: `
create table seasons (
  id text primary key,
  name text not null,
  ${MONTH_DAY('from_day')},
  ${MONTH_DAY('to_day')},${STAMPS}
) strict, without rowid;
${feedTriggers('seasons')}

alter table weekly_hours add column every_weeks integer not null default 1 check (every_weeks >= 1);
alter table weekly_hours add column anchor text check (anchor is not null or every_weeks = 1);
alter table weekly_hours add column season_id text references seasons (id);

create table hours_exceptions (
  id text primary key,
  provider_id text not null references providers (id),
  date text not null,
  kind text not null check (kind in ('closed', 'instead', 'extra')),
  location_id text references locations (id),
  spans text not null check (json_valid(spans)),
  note text,${STAMPS},
  check ((kind = 'closed') = (location_id is null))
) strict, without rowid;
create index hours_exceptions_of_provider on hours_exceptions (provider_id, date)
  where removed_at is null;
${feedTriggers('hours_exceptions')}

create table blocks (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text references locations (id),
  kind text not null check (kind in ('types', 'hold', 'lunch', 'meeting')),
  label text not null,
  type_ids text not null check (json_valid(type_ids)),
  from_minute integer not null,
  to_minute integer not null,
  date text,
  weekday integer check (weekday between 1 and 7),
  every_weeks integer not null check (every_weeks >= 1),
  anchor text,
  valid_from text,
  valid_to text,
  release_before integer check (release_before >= 0),
  release_at integer check (release_at between 0 and 1440),${STAMPS},
  check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
  check ((date is null) <> (weekday is null)),
  check (anchor is not null or every_weeks = 1)
) strict, without rowid;
create index blocks_of_provider on blocks (provider_id) where removed_at is null;
${feedTriggers('blocks')}

create table hours_templates (
  id text primary key,
  name text not null,
  hours text not null check (json_valid(hours)),
  blocks text not null check (json_valid(blocks)),${STAMPS}
) strict, without rowid;
${feedTriggers('hours_templates')}
`,
}
