import type { Step } from './step.ts'

/**
 * Who noted when that a patient left, or was still there: each time, so that any of it can be taken
 * back. Of what was noted before, only the departures that stand are known, and not by whom.
 */
export const departureStepsStep: Step = {
  version: 25,
  name: 'departure-steps',
  sql: `
create table departure_steps (
  appointment_id text not null references appointments (id),
  position integer not null,
  at integer not null,
  noted_by text references users (id),
  left_at integer,
  undoes integer,
  primary key (appointment_id, position)
) strict, without rowid;
create trigger departure_steps_keeps before update on departure_steps begin select raise(abort, 'history_append_only'); end;
create trigger departure_steps_stays before delete on departure_steps begin select raise(abort, 'history_append_only'); end;

insert into departure_steps (appointment_id, position, at, left_at)
  select id, 0, left_at, left_at from departures where left_at is not null;
`,
}
