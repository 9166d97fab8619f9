import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Accounts, sessions, the audit log, remembered answers, and the change feed that all tables write to. */
export const accessStep: Step = {
  version: 1,
  name: 'access',
  sql: `
create table changes (
  sequence integer primary key,
  table_name text not null,
  row_id text not null
) strict;

create table users (
  id text primary key,
  username text not null collate nocase unique,
  display_name text not null,
  role text not null,
  department text,
  provider_id text,
  password_hash text not null,
  active integer not null,
  failed_sign_ins integer not null default 0,
  locked_until integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
${feedTriggers('users')}

create table sessions (
  id text primary key,
  token_hash text not null unique,
  user_id text not null references users (id),
  device text not null,
  created_at integer not null,
  last_seen_at integer not null,
  expires_at integer not null,
  revoked_at integer
) strict, without rowid;
create index sessions_of_user on sessions (user_id);

create table secrets (
  name text primary key,
  value text not null
) strict, without rowid;

create table audit_log (
  sequence integer primary key,
  at integer not null,
  user_id text,
  actor text not null,
  action text not null,
  outcome text not null,
  patient_id text,
  subject_id text,
  hash text not null
) strict;
create index audit_log_of_patient on audit_log (patient_id, sequence) where patient_id is not null;
create index audit_log_of_user on audit_log (user_id, sequence);
create trigger audit_log_keeps before update on audit_log begin select raise(abort, 'audit_append_only'); end;
create trigger audit_log_stays before delete on audit_log begin select raise(abort, 'audit_append_only'); end;

create table audit_head (
  id integer primary key check (id = 1),
  sequence integer not null,
  hash text not null
) strict;
insert into audit_head values (1, 0, '');

create table answers (
  user_id text not null,
  path text not null,
  key text not null,
  request text not null,
  answer text not null,
  at integer not null,
  primary key (user_id, path, key)
) strict, without rowid;
`,
}
