CREATE INDEX appointment_resources_by_time on appointment_resources (resource_id, starts_at, ends_at);

CREATE INDEX appointments_of_group on appointments (group_id) where group_id is not null;

CREATE INDEX appointments_of_location on appointments (location_id, starts_at);

CREATE INDEX appointments_of_patient on appointments (patient_id, starts_at, ends_at);

CREATE INDEX appointments_of_provider on appointments (provider_id, starts_at, ends_at);

CREATE INDEX appointments_of_series on appointments (series_id, starts_at) where series_id is not null;

CREATE INDEX appointments_of_visit on appointments (visit_id, visit_position) where visit_id is not null;

CREATE INDEX audit_log_of_patient on audit_log (patient_id, sequence) where patient_id is not null;

CREATE INDEX audit_log_of_user on audit_log (user_id, sequence);

CREATE INDEX group_sessions_of_provider on group_sessions (provider_id, starts_at, ends_at) where cancelled_at is null;

CREATE INDEX group_sessions_of_resource on group_sessions (resource_id, starts_at, ends_at) where cancelled_at is null and resource_id is not null;

CREATE INDEX holds_of_provider on holds (provider_id, starts_at, ends_at) where released_at is null;

CREATE INDEX holidays_by_date on holidays (date);

CREATE INDEX insurance_policies_of_patient on insurance_policies (patient_id);

CREATE INDEX patient_alerts_of_patient on patient_alerts (patient_id) where removed_at is null;

CREATE INDEX patient_phones_by_number on patient_phones (number);

CREATE INDEX patients_by_birth on patients (birth_date);

CREATE INDEX payments_of_appointment on payments (appointment_id);

CREATE INDEX sessions_of_user on sessions (user_id);

CREATE INDEX time_off_of_provider on time_off (provider_id, to_local) where removed_at is null;

CREATE INDEX weekly_hours_of_provider on weekly_hours (provider_id) where removed_at is null;

CREATE TABLE answers (
  user_id text not null,
  path text not null,
  key text not null,
  request text not null,
  answer text not null,
  at integer not null,
  primary key (user_id, path, key)
) strict, without rowid;

CREATE TABLE appointment_history (
  appointment_id text not null references appointments (id),
  position integer not null,
  at integer not null,
  user_id text,
  kind text not null,
  from_status text,
  to_status text not null,
  starts_at integer not null,
  ends_at integer not null,
  provider_id text not null,
  comment text,
  primary key (appointment_id, position)
) strict, without rowid;

CREATE TABLE appointment_resources (
  appointment_id text not null references appointments (id),
  resource_id text not null references resources (id),
  starts_at integer not null,
  ends_at integer not null,
  active integer not null,
  overridden integer not null,
  primary key (appointment_id, resource_id)
) strict, without rowid;

CREATE TABLE appointment_types (
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
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE appointments (
  id text primary key,
  patient_id text not null references patients (id),
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  type_id text not null references appointment_types (id),
  modality text not null,
  starts_at integer not null,
  ends_at integer not null,
  status text not null,
  reason text,
  notes text not null,
  patient_notes text not null,
  source text not null,
  booked_by text,
  override_reason text,
  cancel_reason text,
  replaced_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null, buffer_before integer not null default 0 check (buffer_before >= 0), buffer_after integer not null default 0 check (buffer_after >= 0), provider_time text check (provider_time is null or json_valid(provider_time)), allowed_overlap integer not null default 0, referral text, deposit_cents integer not null default 0 check (deposit_cents >= 0), series_id text, series_start text, visit_id text, visit_position integer, group_id text,
  check (ends_at > starts_at and ends_at - starts_at <= 86400000)
) strict, without rowid;

CREATE TABLE audit_head (
  id integer primary key check (id = 1),
  sequence integer not null,
  hash text not null
) strict;

CREATE TABLE audit_log (
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

CREATE TABLE changes (
  sequence integer primary key,
  table_name text not null,
  row_id text not null
) strict;

CREATE TABLE charges (
  appointment_id text primary key references appointments (id),
  charge_cents integer not null check (charge_cents >= 0),
  coverage_cents integer not null check (coverage_cents between 0 and charge_cents),
  copay_cents integer not null check (copay_cents between 0 and charge_cents),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE external_ids (
  source text not null,
  kind text not null,
  external_id text not null,
  id text not null,
  primary key (source, kind, external_id)
) strict, without rowid;

CREATE TABLE group_sessions (
  id text primary key,
  name text not null,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  type_id text not null references appointment_types (id),
  resource_id text references resources (id),
  modality text not null,
  starts_at integer not null,
  ends_at integer not null,
  capacity integer not null check (capacity > 0),
  notes text not null,
  cancelled_at integer,
  override_reason text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;

CREATE TABLE holds (
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

CREATE TABLE holidays (
  id text primary key,
  date text not null,
  name text not null,
  location_id text references locations (id),
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE insurance_policies (
  id text primary key,
  patient_id text not null references patients (id),
  payer_id text not null references payers (id),
  member_id text not null,
  group_number text,
  copay_cents integer,
  rank text not null,
  valid_from text,
  valid_to text,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE locations (
  id text primary key,
  name text not null,
  zone text not null,
  street text,
  city text,
  region text,
  postal_code text,
  phone text,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE patient_alerts (
  id text primary key,
  patient_id text not null references patients (id),
  position integer not null,
  text text not null,
  severity text not null,
  removed_at integer
) strict, without rowid;

CREATE TABLE patient_phones (
  patient_id text not null references patients (id),
  position integer not null,
  kind text not null,
  number text not null,
  primary key (patient_id, position)
) strict, without rowid;

CREATE VIRTUAL TABLE patient_search using fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1', detail = 'full');

CREATE TABLE patients (
  number integer primary key,
  id text not null unique,
  given_name text not null,
  family_name text not null,
  preferred_name text,
  birth_date text not null,
  sex text not null,
  email text,
  street text,
  city text,
  region text,
  postal_code text,
  language text not null,
  contact_preference text not null,
  notes text not null,
  deceased_on text,
  merged_into text references patients (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict;

CREATE TABLE payers (
  id text primary key,
  name text not null,
  phone text,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE payments (
  id text primary key,
  appointment_id text not null references appointments (id),
  amount_cents integer not null check (amount_cents <> 0),
  method text not null,
  card_last_four text check (card_last_four is null or length(card_last_four) = 4),
  reference text,
  receipt_number integer not null unique,
  reverses text unique references payments (id),
  reason text,
  taken_by text,
  taken_at integer not null,
  check ((reverses is null) = (amount_cents > 0))
) strict, without rowid;

CREATE TABLE practice (
  id integer primary key check (id = 1),
  name text not null,
  phone text,
  email text,
  currency text not null,
  language text not null,
  idle_minutes integer not null,
  grid_minutes integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict;

CREATE TABLE providers (
  id text primary key,
  given_name text not null,
  family_name text not null,
  credentials text,
  speciality text,
  license_number text,
  npi text,
  hue text not null,
  type_ids text not null default '[]' check (json_valid(type_ids)),
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE resources (
  id text primary key,
  location_id text not null references locations (id),
  name text not null,
  kind text not null,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE secrets (
  name text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE sessions (
  id text primary key,
  token_hash text not null unique,
  user_id text not null references users (id),
  device text not null,
  created_at integer not null,
  last_seen_at integer not null,
  expires_at integer not null,
  revoked_at integer
) strict, without rowid;

CREATE TABLE time_off (
  id text primary key,
  provider_id text not null references providers (id),
  from_local text not null,
  to_local text not null,
  reason text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (from_local < to_local)
) strict, without rowid;

CREATE TABLE users (
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

CREATE TABLE weekly_hours (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null,
  to_minute integer not null,
  breaks text not null check (json_valid(breaks)),
  valid_from text,
  valid_to text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440)
) strict, without rowid;

CREATE TRIGGER appointment_history_keeps before update on appointment_history begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER appointment_history_stays before delete on appointment_history begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER appointment_resources_follow after update of starts_at, ends_at, status, provider_id, patient_id, override_reason on appointments begin
  update appointment_resources
  set starts_at = new.starts_at, ends_at = new.ends_at, active = new.status not in ('cancelled', 'no_show', 'rescheduled'),
    overridden = new.override_reason is not null
  where appointment_id = new.id;
end;

CREATE TRIGGER appointment_resources_overlap_insert before insert on appointment_resources
when new.active = 1 and new.overridden = 0 and 1 begin
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointment_resources as other
      on other.appointment_id = near.appointment_id and other.resource_id = near.resource_id
    where near.resource_id = new.resource_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.appointment_id <> new.appointment_id
      and other.active = 1);
end;

CREATE TRIGGER appointment_resources_overlap_update before update on appointment_resources
when new.active = 1 and new.overridden = 0 and (new.resource_id <> old.resource_id or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (old.active = 1 and old.overridden = 0)) begin
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointment_resources as other
      on other.appointment_id = near.appointment_id and other.resource_id = near.resource_id
    where near.resource_id = new.resource_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.appointment_id <> new.appointment_id
      and other.active = 1);
end;

CREATE TRIGGER appointment_types_feed_delete after delete on appointment_types begin
  insert into changes (table_name, row_id) values ('appointment_types', old.id);
end;

CREATE TRIGGER appointment_types_feed_insert after insert on appointment_types begin
  insert into changes (table_name, row_id) values ('appointment_types', new.id);
end;

CREATE TRIGGER appointment_types_feed_update after update on appointment_types begin
  insert into changes (table_name, row_id) values ('appointment_types', new.id);
end;

CREATE TRIGGER appointments_feed_delete after delete on appointments begin
  insert into changes (table_name, row_id) values ('appointments', old.id);
end;

CREATE TRIGGER appointments_feed_insert after insert on appointments begin
  insert into changes (table_name, row_id) values ('appointments', new.id);
end;

CREATE TRIGGER appointments_feed_update after update on appointments begin
  insert into changes (table_name, row_id) values ('appointments', new.id);
end;

CREATE TRIGGER appointments_patient_insert before insert on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and 1 begin
  select raise(abort, 'overlap_patient') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.patient_id = new.patient_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and other.status not in ('cancelled', 'no_show', 'rescheduled'));
end;

CREATE TRIGGER appointments_patient_update before update of starts_at, ends_at, status, provider_id, patient_id, override_reason on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and (new.patient_id <> old.patient_id or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (old.status not in ('cancelled', 'no_show', 'rescheduled') and old.override_reason is null)) begin
  select raise(abort, 'overlap_patient') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.patient_id = new.patient_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and other.status not in ('cancelled', 'no_show', 'rescheduled'));
end;

CREATE TRIGGER appointments_provider_insert before insert on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and new.allowed_overlap = 0 and 1 begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and other.status not in ('cancelled', 'no_show', 'rescheduled')
      and (new.group_id is null or other.group_id is not new.group_id)
      and (new.provider_time is null and other.provider_time is null
  or exists (select 1 from json_each(coalesce(new.provider_time, json_array(json_array(0, (new.ends_at - new.starts_at) / 60000)))) as mine, json_each(coalesce(other.provider_time, json_array(json_array(0, (other.ends_at - other.starts_at) / 60000)))) as theirs
    where new.starts_at + (mine.value ->> 0) * 60000 < other.starts_at + (theirs.value ->> 1) * 60000
      and other.starts_at + (theirs.value ->> 0) * 60000 < new.starts_at + (mine.value ->> 1) * 60000)));
end;

CREATE TRIGGER appointments_provider_update before update of starts_at, ends_at, status, provider_id, patient_id, override_reason,
  allowed_overlap, provider_time, group_id on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and new.allowed_overlap = 0 and (new.provider_id <> old.provider_id or new.starts_at < old.starts_at
  or new.ends_at > old.ends_at or new.provider_time is not old.provider_time
  or new.group_id is not old.group_id
  or not (old.status not in ('cancelled', 'no_show', 'rescheduled') and old.override_reason is null and old.allowed_overlap = 0)) begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id
      and near.starts_at > new.starts_at - 86400000 and near.starts_at < new.ends_at
      and near.ends_at > new.starts_at and near.id <> new.id and other.status not in ('cancelled', 'no_show', 'rescheduled')
      and (new.group_id is null or other.group_id is not new.group_id)
      and (new.provider_time is null and other.provider_time is null
  or exists (select 1 from json_each(coalesce(new.provider_time, json_array(json_array(0, (new.ends_at - new.starts_at) / 60000)))) as mine, json_each(coalesce(other.provider_time, json_array(json_array(0, (other.ends_at - other.starts_at) / 60000)))) as theirs
    where new.starts_at + (mine.value ->> 0) * 60000 < other.starts_at + (theirs.value ->> 1) * 60000
      and other.starts_at + (theirs.value ->> 0) * 60000 < new.starts_at + (mine.value ->> 1) * 60000)));
end;

CREATE TRIGGER audit_log_keeps before update on audit_log begin select raise(abort, 'audit_append_only'); end;

CREATE TRIGGER audit_log_stays before delete on audit_log begin select raise(abort, 'audit_append_only'); end;

CREATE TRIGGER charges_feed_delete after delete on charges begin
  insert into changes (table_name, row_id) values ('charges', old.appointment_id);
end;

CREATE TRIGGER charges_feed_insert after insert on charges begin
  insert into changes (table_name, row_id) values ('charges', new.appointment_id);
end;

CREATE TRIGGER charges_feed_update after update on charges begin
  insert into changes (table_name, row_id) values ('charges', new.appointment_id);
end;

CREATE TRIGGER group_sessions_feed_delete after delete on group_sessions begin
  insert into changes (table_name, row_id) values ('group_sessions', old.id);
end;

CREATE TRIGGER group_sessions_feed_insert after insert on group_sessions begin
  insert into changes (table_name, row_id) values ('group_sessions', new.id);
end;

CREATE TRIGGER group_sessions_feed_update after update on group_sessions begin
  insert into changes (table_name, row_id) values ('group_sessions', new.id);
end;

CREATE TRIGGER holds_feed_delete after delete on holds begin
  insert into changes (table_name, row_id) values ('holds', old.id);
end;

CREATE TRIGGER holds_feed_insert after insert on holds begin
  insert into changes (table_name, row_id) values ('holds', new.id);
end;

CREATE TRIGGER holds_feed_update after update on holds begin
  insert into changes (table_name, row_id) values ('holds', new.id);
end;

CREATE TRIGGER holidays_feed_delete after delete on holidays begin
  insert into changes (table_name, row_id) values ('holidays', old.id);
end;

CREATE TRIGGER holidays_feed_insert after insert on holidays begin
  insert into changes (table_name, row_id) values ('holidays', new.id);
end;

CREATE TRIGGER holidays_feed_update after update on holidays begin
  insert into changes (table_name, row_id) values ('holidays', new.id);
end;

CREATE TRIGGER insurance_policies_feed_delete after delete on insurance_policies begin
  insert into changes (table_name, row_id) values ('insurance_policies', old.id);
end;

CREATE TRIGGER insurance_policies_feed_insert after insert on insurance_policies begin
  insert into changes (table_name, row_id) values ('insurance_policies', new.id);
end;

CREATE TRIGGER insurance_policies_feed_update after update on insurance_policies begin
  insert into changes (table_name, row_id) values ('insurance_policies', new.id);
end;

CREATE TRIGGER locations_feed_delete after delete on locations begin
  insert into changes (table_name, row_id) values ('locations', old.id);
end;

CREATE TRIGGER locations_feed_insert after insert on locations begin
  insert into changes (table_name, row_id) values ('locations', new.id);
end;

CREATE TRIGGER locations_feed_update after update on locations begin
  insert into changes (table_name, row_id) values ('locations', new.id);
end;

CREATE TRIGGER patients_feed_delete after delete on patients begin
  insert into changes (table_name, row_id) values ('patients', old.id);
end;

CREATE TRIGGER patients_feed_insert after insert on patients begin
  insert into changes (table_name, row_id) values ('patients', new.id);
end;

CREATE TRIGGER patients_feed_update after update on patients begin
  insert into changes (table_name, row_id) values ('patients', new.id);
end;

CREATE TRIGGER payers_feed_delete after delete on payers begin
  insert into changes (table_name, row_id) values ('payers', old.id);
end;

CREATE TRIGGER payers_feed_insert after insert on payers begin
  insert into changes (table_name, row_id) values ('payers', new.id);
end;

CREATE TRIGGER payers_feed_update after update on payers begin
  insert into changes (table_name, row_id) values ('payers', new.id);
end;

CREATE TRIGGER payments_feed_delete after delete on payments begin
  insert into changes (table_name, row_id) values ('payments', old.id);
end;

CREATE TRIGGER payments_feed_insert after insert on payments begin
  insert into changes (table_name, row_id) values ('payments', new.id);
end;

CREATE TRIGGER payments_feed_update after update on payments begin
  insert into changes (table_name, row_id) values ('payments', new.id);
end;

CREATE TRIGGER payments_keep before update on payments begin select raise(abort, 'payments_append_only'); end;

CREATE TRIGGER payments_stay before delete on payments begin select raise(abort, 'payments_append_only'); end;

CREATE TRIGGER practice_feed_delete after delete on practice begin
  insert into changes (table_name, row_id) values ('practice', old.id);
end;

CREATE TRIGGER practice_feed_insert after insert on practice begin
  insert into changes (table_name, row_id) values ('practice', new.id);
end;

CREATE TRIGGER practice_feed_update after update on practice begin
  insert into changes (table_name, row_id) values ('practice', new.id);
end;

CREATE TRIGGER providers_feed_delete after delete on providers begin
  insert into changes (table_name, row_id) values ('providers', old.id);
end;

CREATE TRIGGER providers_feed_insert after insert on providers begin
  insert into changes (table_name, row_id) values ('providers', new.id);
end;

CREATE TRIGGER providers_feed_update after update on providers begin
  insert into changes (table_name, row_id) values ('providers', new.id);
end;

CREATE TRIGGER receipts_without_gaps before insert on payments
when new.receipt_number <> (select coalesce(max(receipt_number), 0) + 1 from payments) begin
  select raise(abort, 'receipt_number_gap');
end;

CREATE TRIGGER resources_feed_delete after delete on resources begin
  insert into changes (table_name, row_id) values ('resources', old.id);
end;

CREATE TRIGGER resources_feed_insert after insert on resources begin
  insert into changes (table_name, row_id) values ('resources', new.id);
end;

CREATE TRIGGER resources_feed_update after update on resources begin
  insert into changes (table_name, row_id) values ('resources', new.id);
end;

CREATE TRIGGER time_off_feed_delete after delete on time_off begin
  insert into changes (table_name, row_id) values ('time_off', old.id);
end;

CREATE TRIGGER time_off_feed_insert after insert on time_off begin
  insert into changes (table_name, row_id) values ('time_off', new.id);
end;

CREATE TRIGGER time_off_feed_update after update on time_off begin
  insert into changes (table_name, row_id) values ('time_off', new.id);
end;

CREATE TRIGGER users_feed_delete after delete on users begin
  insert into changes (table_name, row_id) values ('users', old.id);
end;

CREATE TRIGGER users_feed_insert after insert on users begin
  insert into changes (table_name, row_id) values ('users', new.id);
end;

CREATE TRIGGER users_feed_update after update on users begin
  insert into changes (table_name, row_id) values ('users', new.id);
end;

CREATE TRIGGER weekly_hours_feed_delete after delete on weekly_hours begin
  insert into changes (table_name, row_id) values ('weekly_hours', old.id);
end;

CREATE TRIGGER weekly_hours_feed_insert after insert on weekly_hours begin
  insert into changes (table_name, row_id) values ('weekly_hours', new.id);
end;

CREATE TRIGGER weekly_hours_feed_update after update on weekly_hours begin
  insert into changes (table_name, row_id) values ('weekly_hours', new.id);
end;
