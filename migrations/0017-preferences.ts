import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** What every visit of a row of `appointments` leaves due; 0 left out. */
const dues = (
  which: string,
) => `insert into visit_dues (appointment_id, patient_id, starts_at, due_cents)
select id, patient_id, starts_at, due from (
  select a.id, a.patient_id, a.starts_at,
    case when a.status = 'rescheduled' or (a.status = 'cancelled' and c.fee is null) then 0
      else c.charge_cents - c.coverage_cents end
    - coalesce((select sum(amount_cents) from payments where appointment_id = a.id), 0) as due
  from appointments as a join charges as c on c.appointment_id = a.id where ${which})
where due <> 0;`

/** Keeps the line of a visit right whenever something that it follows from is written. */
const follow = (table: string, event: string, name: string, id: string) => `
create trigger visit_dues_${name} after ${event} on ${table} begin
  delete from visit_dues where appointment_id = ${id};
  ${dues(`a.id = ${id}`)}
end;`

/**
 * What one account likes: named views of the board and settings of its own. And what each visit
 * leaves due, kept by triggers, so that a board can tell who owes from before without summing up
 * years of visits.
 */
export const preferencesStep: Step = {
  version: 17,
  name: 'preferences',
  sql: `
create table preferences (
  user_id text primary key references users (id),
  liked text not null check (json_valid(liked)),
  updated_at integer not null
) strict, without rowid;
${feedTriggers('preferences', 'row.user_id')}

create table board_views (
  id text primary key,
  user_id text not null references users (id),
  name text not null,
  look text not null check (json_valid(look)),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create unique index board_views_by_name on board_views (user_id, name collate nocase)
  where removed_at is null;
${feedTriggers('board_views')}

create table visit_dues (
  appointment_id text primary key references appointments (id),
  patient_id text not null,
  starts_at integer not null,
  due_cents integer not null check (due_cents <> 0)
) strict, without rowid;
create index visit_dues_of_patient on visit_dues (patient_id, starts_at, due_cents);
${dues('1')}
${follow('charges', 'insert', 'charged', 'new.appointment_id')}
${follow('charges', 'update', 'recharged', 'new.appointment_id')}
${follow('payments', 'insert', 'paid', 'new.appointment_id')}
${follow('appointments', 'update of status, starts_at, patient_id', 'moved', 'new.id')}
`,
}
