import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Forms that patients sign, how they checked in, and sessions that are locked to one page. */
export const formsStep: Step = {
  version: 21,
  name: 'forms',
  sql: `
alter table sessions add column purpose text not null default 'desk'
  check (purpose in ('desk', 'kiosk', 'display'));
alter table sessions add column location_id text references locations (id);

alter table practice add column display_shows text not null default 'initials'
  check (display_shows in ('initials', 'numbers'));

create table forms (
  id text primary key,
  name text not null,
  type_ids text not null default '[]' check (json_valid(type_ids)),
  new_patients_only integer not null default 0 check (new_patients_only in (0, 1)),
  every_months integer check (every_months > 0),
  edition integer not null,
  counts_from integer not null,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
${feedTriggers('forms')}

create table form_texts (
  form_id text not null references forms (id),
  edition integer not null,
  language text not null check (language in ('en', 'es')),
  title text not null,
  body text not null,
  created_at integer not null,
  primary key (form_id, edition, language)
) strict, without rowid;
create trigger form_texts_keep before update on form_texts begin select raise(abort, 'form_texts_keep'); end;
create trigger form_texts_stay before delete on form_texts begin select raise(abort, 'form_texts_keep'); end;

create table signed_forms (
  id text primary key,
  form_id text not null,
  edition integer not null,
  language text not null,
  text_hash text not null,
  patient_id text not null references patients (id),
  appointment_id text references appointments (id),
  way text not null check (way in ('screen', 'paper')),
  signer_name text not null,
  signer text not null check (signer in ('patient', 'guardian')),
  strokes text check (json_valid(strokes)),
  witness_id text references users (id),
  signed_at integer not null,
  withdrawn_at integer,
  withdrawn_by text references users (id),
  withdrawn_reason text,
  foreign key (form_id, edition, language) references form_texts (form_id, edition, language)
) strict, without rowid;
create index signed_forms_of_patient on signed_forms (patient_id, form_id, signed_at);
create trigger signed_forms_stay before delete on signed_forms begin select raise(abort, 'signed_forms_stay'); end;
create trigger signed_forms_keep before update of form_id, edition, language, text_hash, way, signer_name,
  signer, strokes, witness_id, signed_at on signed_forms begin select raise(abort, 'signed_forms_stay'); end;
${feedTriggers('signed_forms')}

create table check_ins (
  appointment_id text primary key references appointments (id),
  way text not null check (way in ('desk', 'kiosk')),
  unpaid_reason text,
  changed text not null default '[]' check (json_valid(changed)),
  reviewed_at integer,
  user_id text references users (id),
  at integer not null
) strict, without rowid;
${feedTriggers('check_ins', 'row.appointment_id')}

create table tickets (
  appointment_id text primary key references appointments (id),
  location_id text not null references locations (id),
  date text not null,
  number integer not null,
  given_at integer not null,
  unique (location_id, date, number)
) strict, without rowid;
${feedTriggers('tickets', 'row.appointment_id')}

create table kiosk_tries (
  session_id text not null references sessions (id),
  at integer not null
) strict;
create index kiosk_tries_of_session on kiosk_tries (session_id, at);
`,
}
