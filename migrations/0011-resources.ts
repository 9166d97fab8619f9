import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

const DAY_MS = 86_400_000

/** The larger and the smaller pools that a kind of resource and its line belong to. */
const pools = (category: string) => `(select null as category union select ${category}) as pool`
const inPool = (category: string) => `(pool.category is null or ${category} = pool.category)`

/** True for what takes up time at a moment; nothing lasts longer than a day. */
const AT_MOMENT = (row: string) =>
  `${row}.active = 1 and ${row}.starts_at <= moment.at and ${row}.starts_at > moment.at - ${DAY_MS}
      and ${row}.ends_at > moment.at`
const DURING = (row: string) =>
  `${row}.active = 1 and ${row}.starts_at > new.starts_at and ${row}.starts_at < new.ends_at`

/** Where more begins to be in use: if a pool is ever too small, it is at one of these moments. */
const moments = (location: string, kind: string) => `(select new.starts_at as at
      union select c.starts_at from appointment_pools as c
        where c.location_id = ${location} and c.kind = ${kind} and ${DURING('c')}
      union select u.starts_at from appointment_resources as u join resources as r on r.id = u.resource_id
        where r.location_id = ${location} and r.kind = ${kind} and ${DURING('u')}) as moment`

const claims = (location: string, kind: string) => `(select count(*) from appointment_pools as c
      where c.location_id = ${location} and c.kind = ${kind} and ${inPool('c.category')} and ${AT_MOMENT('c')}`
const takings = (location: string, kind: string) => `(select count(distinct r.id)
      from resources as r join appointment_resources as u on u.resource_id = r.id
      where r.location_id = ${location} and r.kind = ${kind} and r.active = 1
        and ${inPool('r.category')} and ${AT_MOMENT('u')}`
const capacity = (location: string, kind: string) => `(select count(*) from resources as r
      where r.location_id = ${location} and r.kind = ${kind} and r.active = 1 and ${inPool('r.category')})`

/** True when an update takes up time that the row did not hold before. */
const NEWLY = `(new.starts_at < old.starts_at or new.ends_at > old.ends_at
  or not (old.active = 1 and old.overridden = 0))`

/** Refuses a claim for which no resource would be left at some moment, unless it carries an override. */
const refuseFullPool = (event: string, newly = '1') => `
create trigger appointment_pools_full_${event} before ${event} on appointment_pools
when new.active = 1 and new.overridden = 0 and (${newly}) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from ${pools('new.category')}, ${moments('new.location_id', 'new.kind')}
    where 1 + ${claims('new.location_id', 'new.kind')}
        and not (c.appointment_id = new.appointment_id and c.position = new.position))
      + ${takings('new.location_id', 'new.kind')})
      > ${capacity('new.location_id', 'new.kind')});
end;`

const mine = (column: string) => `(select ${column} from resources where id = new.resource_id)`
const [LOCATION, KIND] = [mine('location_id'), mine('kind')]

/** Refuses to take a resource that others count on, though it be free itself. */
const refuseTakingLast = (event: string, newly = '1') => `
create trigger appointment_resources_last_${event} before ${event} on appointment_resources
when new.active = 1 and new.overridden = 0 and (${newly}) and ${mine('active')} = 1
  and exists (select 1 from appointment_pools where location_id = ${LOCATION} and kind = ${KIND}
    and active = 1 and starts_at > new.starts_at - ${DAY_MS} and starts_at < new.ends_at
    and ends_at > new.starts_at) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from ${pools(mine('category'))}, ${moments(LOCATION, KIND)}
    where ${claims(LOCATION, KIND)}) > 0
      and 1 + ${claims(LOCATION, KIND)}) + ${takings(LOCATION, KIND)} and r.id <> new.resource_id)
      > ${capacity(LOCATION, KIND)});
end;`

/**
 * Types ask for several resources, of a kind or of a line of it; providers prefer some of them.
 * Times kept for a few minutes while a form is filled in, or for whom they are offered to.
 */
export const resourcesStep: Step = {
  version: 11,
  name: 'resources',
  sql: `
alter table practice add column hold_minutes integer not null default 5 check (hold_minutes > 0);
alter table resources add column category text;
alter table providers add column preferred_resource_ids text not null default '[]'
  check (json_valid(preferred_resource_ids));
alter table appointment_types add column needs text not null default '[]' check (json_valid(needs));
update appointment_types
  set needs = json_array(json_object('kind', resource_kind, 'category', null, 'late', json('false')))
  where resource_kind is not null;
alter table appointment_types drop column resource_kind;

create table holds (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  type_id text references appointment_types (id),
  patient_id text references patients (id),
  starts_at integer not null,
  ends_at integer not null,
  resource_ids text not null check (json_valid(resource_ids)),
  session_id text,
  user_id text,
  offer_id text,
  expires_at integer not null,
  released_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;
create index holds_of_provider on holds (provider_id, starts_at, ends_at) where released_at is null;
create index holds_in_force on holds (expires_at) where released_at is null;
create index holds_of_session on holds (session_id) where released_at is null;
${feedTriggers('holds')}
create trigger sessions_release_holds after update of revoked_at on sessions
when new.revoked_at is not null begin
  update holds set released_at = new.revoked_at, updated_at = new.revoked_at, version = version + 1
  where session_id = new.id and released_at is null;
end;

create table resource_hours (
  id text primary key references resources (id),
  week text not null check (json_valid(week)),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
${feedTriggers('resource_hours')}

create table resource_outages (
  id text primary key,
  resource_id text not null references resources (id),
  from_local text not null,
  to_local text not null,
  reason text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (to_local > from_local)
) strict, without rowid;
create index resource_outages_of on resource_outages (resource_id, to_local) where removed_at is null;
${feedTriggers('resource_outages')}

create table appointment_pools (
  appointment_id text not null references appointments (id),
  position integer not null,
  location_id text not null references locations (id),
  kind text not null,
  category text,
  starts_at integer not null,
  ends_at integer not null,
  active integer not null,
  overridden integer not null,
  primary key (appointment_id, position)
) strict, without rowid;
create index appointment_pools_by_time on appointment_pools (location_id, kind, starts_at, ends_at);
${refuseFullPool('insert')}
${refuseFullPool('update', `${NEWLY} or new.location_id <> old.location_id`)}
${refuseTakingLast('insert')}
${refuseTakingLast('update', `${NEWLY} or new.resource_id <> old.resource_id`)}
create trigger appointment_pools_follow after
update of starts_at, ends_at, status, location_id, override_reason on appointments begin
  update appointment_pools
  set starts_at = new.starts_at, ends_at = new.ends_at, location_id = new.location_id,
    active = new.status not in ('cancelled', 'no_show', 'rescheduled'),
    overridden = new.override_reason is not null
  where appointment_id = new.id;
end;
`,
}
