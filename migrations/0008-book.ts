import type { Step } from './step.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const ACTIVE = (row: string) => `${row}.status not in ('cancelled', 'no_show', 'rescheduled')`

/** The parts of a visit that need its provider, as minutes from its start; all of it unless said. */
const PARTS = (row: string) =>
  `json_each(coalesce(${row}.provider_time, json_array(json_array(0, (${row}.ends_at - ${row}.starts_at) / ${MINUTE_MS}))))`
const AT = (row: string, part: string, end: 0 | 1) =>
  `${row}.starts_at + (${part}.value ->> ${end}) * ${MINUTE_MS}`

/** True when the provider would be needed at both visits at once. */
const PROVIDER_NEEDED_TWICE = `(new.provider_time is null and other.provider_time is null
  or exists (select 1 from ${PARTS('new')} as mine, ${PARTS('other')} as theirs
    where ${AT('new', 'mine', 0)} < ${AT('other', 'theirs', 1)}
      and ${AT('other', 'theirs', 0)} < ${AT('new', 'mine', 1)}))`

const NEWLY = `(new.provider_id <> old.provider_id or new.starts_at < old.starts_at
  or new.ends_at > old.ends_at or new.provider_time is not old.provider_time
  or (new.provider_time is not null and new.starts_at <> old.starts_at)
  or new.group_id is not old.group_id
  or not (${ACTIVE('old')} and old.override_reason is null and old.allowed_overlap = 0))`

/**
 * Refuses a row that needs a provider who is needed elsewhere then, unless it carries an override,
 * or the practice's rules allow so many at once, or both rows belong to one group.
 */
const refuseOverlap = (event: string, name: string, newly = '1') => `
create trigger appointments_provider_${name} before ${event} on appointments
when ${ACTIVE('new')} and new.override_reason is null and new.allowed_overlap = 0 and ${newly} begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id
      and near.starts_at > new.starts_at - ${DAY_MS} and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and ${ACTIVE('other')}
      and (new.group_id is null or other.group_id is not new.group_id)
      and ${PROVIDER_NEEDED_TWICE});
end;`

const TIMES = `update of starts_at, ends_at, status, provider_id, patient_id, override_reason,
  allowed_overlap, provider_time, group_id`

/**
 * What an appointment keeps of the rules that it was booked under, and what it belongs to: a
 * series, a visit of several parts, a group. A patient's own overlaps stay as they were.
 */
export const bookStep: Step = {
  version: 8,
  name: 'book',
  sql: `
alter table appointments add column buffer_before integer not null default 0 check (buffer_before >= 0);
alter table appointments add column buffer_after integer not null default 0 check (buffer_after >= 0);
alter table appointments add column provider_time text check (provider_time is null or json_valid(provider_time));
alter table appointments add column allowed_overlap integer not null default 0;
alter table appointments add column referral text;
alter table appointments add column deposit_cents integer not null default 0 check (deposit_cents >= 0);
alter table appointments add column series_id text;
alter table appointments add column series_start text;
alter table appointments add column visit_id text;
alter table appointments add column visit_position integer;
alter table appointments add column group_id text;
update appointments set
  buffer_before = (select buffer_before from appointment_types where id = type_id),
  buffer_after = (select buffer_after from appointment_types where id = type_id);
create index appointments_of_series on appointments (series_id, starts_at) where series_id is not null;
create index appointments_of_visit on appointments (visit_id, visit_position) where visit_id is not null;
create index appointments_of_group on appointments (group_id) where group_id is not null;
drop trigger appointments_provider_insert;
drop trigger appointments_provider_update;
${refuseOverlap('insert', 'insert')}
${refuseOverlap(TIMES, 'update', NEWLY)}
`,
}
