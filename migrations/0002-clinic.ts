import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

const stamps = `
  created_at integer not null,
  updated_at integer not null,
  version integer not null`

/** The practice, its locations, providers, resources, types of appointment and holidays. */
export const clinicStep: Step = {
  version: 2,
  name: 'clinic',
  sql: `
create table practice (
  id integer primary key check (id = 1),
  name text not null,
  phone text,
  email text,
  currency text not null,
  language text not null,
  idle_minutes integer not null,
  grid_minutes integer not null,${stamps}
) strict;
${feedTriggers('practice')}

create table locations (
  id text primary key,
  name text not null,
  zone text not null,
  street text,
  city text,
  region text,
  postal_code text,
  phone text,
  active integer not null,${stamps}
) strict, without rowid;
${feedTriggers('locations')}

create table providers (
  id text primary key,
  given_name text not null,
  family_name text not null,
  credentials text,
  speciality text,
  license_number text,
  npi text,
  hue text not null,
  type_ids text not null default '[]' check (json_valid(type_ids)),
  active integer not null,${stamps}
) strict, without rowid;
${feedTriggers('providers')}

create table resources (
  id text primary key,
  location_id text not null references locations (id),
  name text not null,
  kind text not null,
  active integer not null,${stamps}
) strict, without rowid;
${feedTriggers('resources')}

create table appointment_types (
  id text primary key,
  name text not null,
  hue text not null,
  usual_minutes integer not null,
  shortest_minutes integer not null,
  longest_minutes integer not null,
  buffer_before integer not null,
  buffer_after integer not null,
  modalities text not null check (json_valid(modalities)),
  resource_kind text,
  charge_cents integer not null,
  copay_cents integer not null,
  active integer not null,${stamps}
) strict, without rowid;
${feedTriggers('appointment_types')}

create table holidays (
  id text primary key,
  date text not null,
  name text not null,
  location_id text references locations (id),
  active integer not null,${stamps}
) strict, without rowid;
create index holidays_by_date on holidays (date);
${feedTriggers('holidays')}
`,
}
