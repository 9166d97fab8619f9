import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/**
 * Appointments that were taken off the board, and who is editing what. An appointment is parked
 * while it has a line here; a line goes by itself when the appointment gets any other status, by
 * whatever way, so that book and pinboard cannot disagree.
 */
export const pinboardStep: Step = {
  version: 18,
  name: 'pinboard',
  sql: `
create table pinboard (
  appointment_id text primary key references appointments (id),
  was_status text not null check (was_status in ('scheduled', 'confirmed')),
  parked_by text,
  parked_at integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create index pinboard_by_time on pinboard (parked_at);
create trigger pinboard_follow after update of status on appointments
when new.status <> 'rescheduled' begin
  delete from pinboard where appointment_id = new.id;
end;

create table presence (
  session_id text not null references sessions (id),
  what text not null check (what in ('appointment', 'patient')),
  subject_id text not null,
  user_id text not null,
  since integer not null,
  expires_at integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  primary key (session_id, what, subject_id)
) strict, without rowid;
create index presence_of_subject on presence (what, subject_id);

${feedTriggers('pinboard', 'row.appointment_id')}
${feedTriggers('presence', 'row.subject_id')}
`,
}
