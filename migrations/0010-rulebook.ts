import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/**
 * The rules of booking, of each kind at most one in use for the same provider, type and location;
 * and fees that stand in the place of a charge, with the charge that comes back with its visit.
 * What was cancelled or missed before stays as it was.
 */
export const rulebookStep: Step = {
  version: 10,
  name: 'rulebook',
  sql: `
create table scheduling_rules (
  id text primary key,
  location_id text references locations (id),
  provider_id text references providers (id),
  type_id text references appointment_types (id),
  kind text not null,
  setting text not null check (json_valid(setting) and setting ->> 'kind' = kind),
  sentence text,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create unique index scheduling_rules_of_scope on scheduling_rules
  (kind, coalesce(provider_id, ''), coalesce(type_id, ''), coalesce(location_id, ''))
  where active = 1;
${feedTriggers('scheduling_rules')}

alter table charges add column fee text check (fee in ('late_cancel', 'no_show'));
alter table charges add column usual_charge_cents integer;
alter table charges add column usual_coverage_cents integer;
alter table charges add column usual_copay_cents integer;
`,
}
