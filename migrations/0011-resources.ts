import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/**
 * Types ask for several resources, of a kind or of a line of it; providers prefer some of them.
 * Times kept for a few minutes while a form is filled in, or for whom they are offered to.
 */
export const resourcesStep: Step = {
  version: 11,
  name: 'resources',
  sql: `
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
${feedTriggers('holds')}
`,
}
