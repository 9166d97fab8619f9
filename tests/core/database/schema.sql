CREATE INDEX absences_by_end on absences (ends_local);

CREATE INDEX appointment_pools_by_time on appointment_pools (location_id, kind, starts_at, ends_at);

CREATE INDEX appointment_resources_by_time on appointment_resources (resource_id, starts_at, ends_at);

CREATE INDEX appointments_of_group on appointments (group_id) where group_id is not null;

CREATE INDEX appointments_of_location on appointments (location_id, starts_at);

CREATE INDEX appointments_of_patient on appointments (patient_id, starts_at, ends_at);

CREATE INDEX appointments_of_provider on appointments (provider_id, starts_at, ends_at);

CREATE INDEX appointments_of_series on appointments (series_id, starts_at) where series_id is not null;

CREATE INDEX appointments_of_visit on appointments (visit_id, visit_position) where visit_id is not null;

CREATE INDEX audit_log_of_patient on audit_log (patient_id, sequence) where patient_id is not null;

CREATE INDEX audit_log_of_user on audit_log (user_id, sequence);

CREATE INDEX blocks_of_provider on blocks (provider_id) where removed_at is null;

CREATE UNIQUE INDEX board_views_by_name on board_views (user_id, name collate nocase)
  where removed_at is null;

CREATE INDEX calls_about on calls (subject_id, at);

CREATE INDEX day_list_of_day on day_list (date, location_id);

CREATE INDEX departures_of_edit on departures (edit_id) where edit_id is not null;

CREATE INDEX desk_messages_open on desk_messages (created_at) where settled_at is null;

CREATE INDEX desk_messages_settled on desk_messages (settled_at) where settled_at is not null;

CREATE INDEX documents_of_patient on documents (patient_id, created_at);

CREATE INDEX documents_unfinished on documents (created_at) where finished_at is null;

CREATE INDEX edits_by_time on edits (made_at desc);

CREATE INDEX external_ids_of_record on external_ids (id, kind);

CREATE INDEX freed_times_ahead on freed_times (starts_at, ends_at) where dismissed_at is null;

CREATE INDEX group_sessions_of_location on group_sessions (location_id, starts_at);

CREATE INDEX group_sessions_of_provider on group_sessions (provider_id, starts_at, ends_at) where cancelled_at is null;

CREATE INDEX group_sessions_of_resource on group_sessions (resource_id, starts_at, ends_at) where cancelled_at is null and resource_id is not null;

CREATE UNIQUE INDEX group_waitlist_of_group on group_waitlist (group_id, patient_id) where ended_at is null;

CREATE INDEX holds_in_force on holds (expires_at) where released_at is null;

CREATE INDEX holds_of_provider on holds (provider_id, starts_at, ends_at) where released_at is null;

CREATE INDEX holds_of_session on holds (session_id) where released_at is null;

CREATE INDEX holidays_by_date on holidays (date);

CREATE INDEX hours_exceptions_of_provider on hours_exceptions (provider_id, date)
  where removed_at is null;

CREATE INDEX insurance_policies_of_patient on insurance_policies (patient_id);

CREATE INDEX kiosk_tries_of_session on kiosk_tries (session_id, at);

CREATE INDEX merges_of_dropped on merges (dropped_id, made_at);

CREATE INDEX merges_of_kept on merges (kept_id, made_at);

CREATE INDEX notices_of_appointment on notices (appointment_id, created_at);

CREATE INDEX notices_of_patient on notices (patient_id);

CREATE UNIQUE INDEX notices_waiting on notices (appointment_id) where state = 'waiting';

CREATE INDEX offers_of_provider on offers (provider_id, starts_at, ends_at);

CREATE INDEX offers_of_subject on offers (subject_id);

CREATE INDEX patient_alerts_of_patient on patient_alerts (patient_id) where removed_at is null;

CREATE INDEX patient_notes_of_patient on patient_notes (patient_id, created_at) where removed_at is null;

CREATE INDEX patient_phones_by_number on patient_phones (number);

CREATE INDEX patient_relations_of_patient on patient_relations (patient_id) where removed_at is null;

CREATE INDEX patient_relations_of_relative on patient_relations (relative_id) where removed_at is null;

CREATE INDEX patients_by_birth on patients (birth_date);

CREATE INDEX patients_of_record on patients (merged_into) where merged_into is not null;

CREATE INDEX payments_of_appointment on payments (appointment_id);

CREATE INDEX pinboard_by_time on pinboard (parked_at);

CREATE INDEX plan_items_left on plan_items (left_appointment_id) where left_appointment_id is not null;

CREATE INDEX plan_items_of_appointment on plan_items (appointment_id) where appointment_id is not null;

CREATE INDEX plan_items_of_plan on plan_items (plan_id, position);

CREATE INDEX plan_items_planned on plan_items (created_at) where status = 'planned';

CREATE INDEX presence_of_subject on presence (what, subject_id);

CREATE INDEX recalls_due on recalls (due_on) where due_on is not null and excluded = 0;

CREATE INDEX resource_outages_of on resource_outages (resource_id, to_local) where removed_at is null;

CREATE UNIQUE INDEX scheduling_rules_of_scope on scheduling_rules
  (kind, coalesce(provider_id, ''), coalesce(type_id, ''), coalesce(location_id, ''))
  where active = 1;

CREATE INDEX series_conflicts on series_occurrences (start_local) where outcome = 'conflict';

CREATE INDEX series_occurrences_of_appointment on series_occurrences (appointment_id)
  where appointment_id is not null;

CREATE INDEX series_of_patient on series (patient_id);

CREATE INDEX series_of_provider on series (provider_id);

CREATE INDEX series_rolling on series (made_to) where status = 'active';

CREATE INDEX sessions_of_user on sessions (user_id);

CREATE INDEX signed_forms_of_patient on signed_forms (patient_id, form_id, signed_at);

CREATE INDEX time_off_of_absence on time_off (absence_id) where absence_id is not null;

CREATE INDEX time_off_of_provider on time_off (provider_id, to_local) where removed_at is null;

CREATE INDEX treatment_plans_of_patient on treatment_plans (patient_id);

CREATE INDEX visit_dues_of_patient on visit_dues (patient_id, starts_at, due_cents);

CREATE UNIQUE INDEX waitlist_of_appointment on waitlist_entries (appointment_id)
  where status = 'waiting' and appointment_id is not null;

CREATE INDEX waitlist_of_patient on waitlist_entries (patient_id);

CREATE INDEX waitlist_waiting on waitlist_entries (created_at) where status = 'waiting';

CREATE INDEX weekly_hours_of_provider on weekly_hours (provider_id) where removed_at is null;

CREATE TABLE absence_visits (
  absence_id text not null references absences (id),
  appointment_id text not null references appointments (id),
  choice text not null check (choice in ('keep', 'call', 'move', 'cancel')),
  provider_id text not null,
  location_id text not null,
  starts_at integer not null,
  ends_at integer not null,
  offered_provider_id text,
  offered_location_id text,
  offered_starts_at integer,
  primary key (absence_id, appointment_id)
) strict, without rowid;

CREATE TABLE absences (
  id text primary key,
  provider_ids text not null check (json_valid(provider_ids)),
  spans text not null check (json_valid(spans)),
  ends_local text not null,
  reason text,
  recorded_by text,
  edit_id text,
  undone_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

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
  comment text, before text check (before is null or json_valid(before)), undoes integer,
  primary key (appointment_id, position)
) strict, without rowid;

CREATE TABLE appointment_pools (
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
  charge_cents integer not null,
  copay_cents integer not null,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
, needs text not null default '[]' check (json_valid(needs))) strict, without rowid;

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

CREATE TABLE blocks (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text references locations (id),
  kind text not null check (kind in ('types', 'hold', 'lunch', 'meeting')),
  label text not null,
  type_ids text not null check (json_valid(type_ids)),
  from_minute integer not null,
  to_minute integer not null,
  date text,
  weekday integer check (weekday between 1 and 7),
  every_weeks integer not null check (every_weeks >= 1),
  anchor text,
  valid_from text,
  valid_to text,
  release_before integer check (release_before >= 0),
  release_at integer check (release_at between 0 and 1440),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
  check ((date is null) <> (weekday is null)),
  check (anchor is not null or every_weeks = 1)
) strict, without rowid;

CREATE TABLE board_views (
  id text primary key,
  user_id text not null references users (id),
  name text not null,
  look text not null check (json_valid(look)),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE "calls" (
  id text primary key,
  subject text not null check (subject in ('waitlist', 'recall', 'plan', 'offer', 'absence', 'notice', 'late', 'patient')),
  subject_id text not null,
  patient_id text not null references patients (id),
  at integer not null,
  user_id text,
  outcome text not null,
  comment text,
  call_back_on text
) strict, without rowid;

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
, fee text check (fee in ('late_cancel', 'no_show')), usual_charge_cents integer, usual_coverage_cents integer, usual_copay_cents integer) strict, without rowid;

CREATE TABLE check_ins (
  appointment_id text primary key references appointments (id),
  way text not null check (way in ('desk', 'kiosk')),
  unpaid_reason text,
  changed text not null default '[]' check (json_valid(changed)),
  reviewed_at integer,
  user_id text references users (id),
  at integer not null
) strict, without rowid;

CREATE TABLE command_usage (
  user_id text not null references users (id),
  command text not null,
  score real not null,
  used_at integer not null,
  primary key (user_id, command)
) strict, without rowid;

CREATE TABLE day_list (
  id text primary key,
  patient_id text not null references patients (id),
  date text not null,
  location_id text not null references locations (id),
  provider_id text references providers (id),
  reason text,
  position integer not null,
  status text not null check (status in ('waiting', 'timed', 'seen', 'left')),
  appointment_id text references appointments (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE departure_steps (
  appointment_id text not null references appointments (id),
  position integer not null,
  at integer not null,
  noted_by text references users (id),
  left_at integer,
  undoes integer,
  primary key (appointment_id, position)
) strict, without rowid;

CREATE TABLE departures (
  id text primary key references appointments (id),
  left_at integer,
  edit_id text references edits (id) deferrable initially deferred,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE desk_messages (
  id text primary key,
  from_user text not null references users (id),
  to_user text references users (id),
  location_id text references locations (id),
  appointment_id text references appointments (id),
  text text not null,
  settled_at integer,
  settled_by text references users (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE dismissed_pairs (
  one_id text not null references patients (id),
  other_id text not null references patients (id),
  dismissed_at integer not null,
  dismissed_by text references users (id),
  restored_at integer,
  restored_by text references users (id),
  primary key (one_id, other_id),
  check (one_id < other_id)
) strict, without rowid;

CREATE TABLE document_pieces (
  document_id text not null references documents (id),
  starts_at integer not null,
  content blob not null,
  primary key (document_id, starts_at)
) strict;

CREATE TABLE document_thumbnails (
  document_id text primary key references documents (id),
  content blob not null
) strict;

CREATE TABLE documents (
  id text primary key,
  patient_id text not null references patients (id),
  policy_id text references insurance_policies (id),
  kind text not null check (kind in ('insurance_front', 'insurance_back', 'photo_id', 'referral', 'letter', 'lab', 'other')),
  name text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  media_type text,
  added_by text references users (id),
  finished_at integer,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (finished_at is null or media_type is not null)
) strict, without rowid;

CREATE TABLE edit_steps (
  edit_id text not null references edits (id),
  position integer not null,
  appointment_id text not null references appointments (id),
  before text check (before is null or json_valid(before)),
  after_version integer not null,
  primary key (edit_id, position)
) strict, without rowid;

CREATE TABLE edits (
  id text primary key,
  kind text not null,
  subject_id text,
  made_at integer not null,
  made_by text references users (id),
  undone_at integer,
  undone_by text references users (id)
) strict;

CREATE TABLE external_ids (
  source text not null,
  kind text not null,
  external_id text not null,
  id text not null,
  primary key (source, kind, external_id)
) strict, without rowid;

CREATE TABLE form_texts (
  form_id text not null references forms (id),
  edition integer not null,
  language text not null check (language in ('en', 'es')),
  title text not null,
  body text not null,
  created_at integer not null,
  primary key (form_id, edition, language)
) strict, without rowid;

CREATE TABLE forms (
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

CREATE TABLE freed_times (
  id text primary key,
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  starts_at integer not null,
  ends_at integer not null,
  why text not null check (why in ('cancelled', 'rescheduled', 'no_show', 'moved', 'time_off', 'hours')),
  freed_at integer not null,
  appointment_id text references appointments (id),
  dismissed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
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
  check (ends_at > starts_at and ends_at - starts_at <= 86400000)
) strict, without rowid;

CREATE TABLE group_waitlist (
  id text primary key,
  group_id text not null references group_sessions (id),
  patient_id text not null references patients (id),
  comment text,
  ended_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
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

CREATE TABLE hours_exceptions (
  id text primary key,
  provider_id text not null references providers (id),
  date text not null,
  kind text not null check (kind in ('closed', 'instead', 'extra')),
  location_id text references locations (id),
  spans text not null check (json_valid(spans)),
  note text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check ((kind = 'closed') = (location_id is null))
) strict, without rowid;

CREATE TABLE hours_templates (
  id text primary key,
  name text not null,
  hours text not null check (json_valid(hours)),
  blocks text not null check (json_valid(blocks)),
  removed_at integer,
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

CREATE TABLE kiosk_tries (
  session_id text not null references sessions (id),
  at integer not null
) strict;

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

CREATE TABLE merge_rows (
  merge_id text not null references merges (id),
  position integer not null,
  table_name text not null,
  row_key text not null check (json_valid(row_key)),
  before text not null check (json_valid(before)),
  after text not null check (json_valid(after)),
  primary key (merge_id, position)
) strict, without rowid;

CREATE TABLE merges (
  id text primary key,
  kept_id text not null references patients (id),
  dropped_id text not null references patients (id),
  made_at integer not null,
  made_by text not null,
  fields text not null check (json_valid(fields)),
  undone_at integer,
  undone_by text,
  check (kept_id <> dropped_id)
) strict, without rowid;

CREATE TABLE notices (
  id text primary key,
  appointment_id text not null references appointments (id),
  patient_id text not null references patients (id),
  kind text not null check (kind in ('booked', 'moved', 'cancelled')),
  known_provider_id text references providers (id),
  known_location_id text references locations (id),
  known_starts_at integer,
  due_at integer not null,
  state text not null check (state in ('waiting', 'withdrawn', 'told')),
  told_at integer,
  told_by text,
  made_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check ((known_starts_at is null) = (kind = 'booked')),
  check ((told_at is null) = (state <> 'told'))
) strict, without rowid;

CREATE TABLE offers (
  id text primary key,
  kind text not null check (kind in ('waitlist', 'asap', 'recall', 'plan')),
  subject_id text not null,
  patient_id text not null references patients (id),
  type_id text not null references appointment_types (id),
  provider_id text not null references providers (id),
  location_id text not null references locations (id),
  starts_at integer not null,
  ends_at integer not null,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn', 'filled')),
  expires_at integer not null,
  appointment_id text references appointments (id) deferrable initially deferred,
  made_by text,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (ends_at > starts_at)
) strict, without rowid;

CREATE TABLE patient_alerts (
  id text primary key,
  patient_id text not null references patients (id),
  position integer not null,
  text text not null,
  severity text not null,
  removed_at integer
) strict, without rowid;

CREATE TABLE patient_notes (
  id text primary key,
  patient_id text not null references patients (id),
  text text not null,
  pinned integer not null,
  written_by text references users (id),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE patient_phones (
  patient_id text not null references patients (id),
  position integer not null,
  kind text not null,
  number text not null,
  primary key (patient_id, position)
) strict, without rowid;

CREATE TABLE patient_relations (
  id text primary key,
  patient_id text not null references patients (id),
  relative_id text not null references patients (id),
  kind text not null check (kind in ('parent', 'child', 'spouse', 'sibling', 'guardian', 'ward', 'other')),
  pays text check (pays in ('relative', 'patient')),
  comment text,
  valid_from text,
  valid_to text,
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check (patient_id <> relative_id)
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

CREATE TABLE pinboard (
  appointment_id text primary key references appointments (id),
  was_status text not null check (was_status in ('scheduled', 'confirmed')),
  parked_by text,
  parked_at integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE plan_items (
  id text primary key,
  plan_id text not null references treatment_plans (id),
  position integer not null,
  code text,
  description text not null,
  type_id text not null references appointment_types (id),
  minutes integer not null check (minutes > 0),
  fee_cents integer not null check (fee_cents >= 0),
  status text not null check (status in ('planned', 'scheduled', 'done', 'dropped')),
  appointment_id text references appointments (id),
  left_appointment_id text references appointments (id),
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  check ((appointment_id is not null) = (status in ('scheduled', 'done')))
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
, hold_minutes integer not null default 5 check (hold_minutes > 0), ranking text not null default '{}' check (json_valid(ranking)), notice_minutes integer not null default 5 check (notice_minutes >= 0), notice_kinds text not null default '["moved","cancelled"]'
  check (json_valid(notice_kinds)), waiting_limits text not null default '{}' check (json_valid(waiting_limits)), display_shows text not null default 'initials'
  check (display_shows in ('initials', 'numbers')), record_link text check (record_link is null or json_valid(record_link))) strict;

CREATE TABLE preferences (
  user_id text primary key references users (id),
  liked text not null check (json_valid(liked)),
  updated_at integer not null
) strict, without rowid;

CREATE TABLE presence (
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
, preferred_resource_ids text not null default '[]'
  check (json_valid(preferred_resource_ids))) strict, without rowid;

CREATE TABLE recall_types (
  id text primary key,
  name text not null,
  every integer not null check (every > 0),
  unit text not null check (unit in ('days', 'weeks', 'months')),
  type_id text not null references appointment_types (id),
  counted_type_ids text not null check (json_valid(counted_type_ids)),
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE recalls (
  id text primary key,
  patient_id text not null references patients (id),
  recall_type_id text not null references recall_types (id),
  last_completed_on text,
  last_provider_id text references providers (id),
  last_location_id text references locations (id),
  due_on text,
  manual_due text,
  manual_since text,
  snoozed_until text,
  excluded integer not null,
  comment text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null,
  unique (patient_id, recall_type_id)
) strict, without rowid;

CREATE TABLE resource_hours (
  id text primary key references resources (id),
  week text not null check (json_valid(week)),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE resource_outages (
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

CREATE TABLE resources (
  id text primary key,
  location_id text not null references locations (id),
  name text not null,
  kind text not null,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
, category text) strict, without rowid;

CREATE TABLE scheduling_rules (
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

CREATE TABLE seasons (
  id text primary key,
  name text not null,
  from_day text not null check (date('2024-' || from_day) is '2024-' || from_day),
  to_day text not null check (date('2024-' || to_day) is '2024-' || to_day),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE secrets (
  name text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE series (
  id text primary key,
  patient_id text not null references patients (id) deferrable initially deferred,
  provider_id text not null references providers (id) deferrable initially deferred,
  location_id text not null references locations (id) deferrable initially deferred,
  type_id text not null references appointment_types (id) deferrable initially deferred,
  modality text not null,
  rule text not null check (json_valid(rule)),
  start_local text not null,
  last_local text,
  zone text not null,
  minutes integer not null check (minutes > 0),
  resource_ids text not null check (json_valid(resource_ids)),
  reason text,
  notes text not null,
  patient_notes text not null,
  referral text,
  status text not null,
  made_to text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict;

CREATE TABLE series_edits (
  edit_id text primary key references edits (id),
  series_id text not null references series (id),
  before text check (before is null or json_valid(before)),
  kept text not null check (json_valid(kept)),
  after_version integer not null
) strict, without rowid;

CREATE TABLE series_occurrences (
  series_id text not null references series (id),
  start_local text not null,
  outcome text not null,
  appointment_id text references appointments (id),
  single integer not null default 0,
  problem text,
  primary key (series_id, start_local)
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
, purpose text not null default 'desk'
  check (purpose in ('desk', 'kiosk', 'display')), location_id text references locations (id)) strict, without rowid;

CREATE TABLE signed_forms (
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

CREATE TABLE tickets (
  appointment_id text primary key references appointments (id),
  location_id text not null references locations (id),
  date text not null,
  number integer not null,
  given_at integer not null,
  unique (location_id, date, number)
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
  version integer not null, absence_id text references absences (id),
  check (from_local < to_local)
) strict, without rowid;

CREATE TABLE treatment_plans (
  id text primary key,
  patient_id text not null references patients (id),
  provider_id text references providers (id),
  name text not null,
  notes text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
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

CREATE TABLE visit_dues (
  appointment_id text primary key references appointments (id),
  patient_id text not null,
  starts_at integer not null,
  due_cents integer not null check (due_cents <> 0)
) strict, without rowid;

CREATE TABLE visits (
  id text primary key,
  kind text not null check (kind in ('parts', 'family')),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;

CREATE TABLE waitlist_entries (
  id text primary key,
  patient_id text not null references patients (id),
  type_id text not null references appointment_types (id),
  minutes integer not null check (minutes > 0),
  appointment_id text references appointments (id),
  provider_ids text not null check (json_valid(provider_ids)),
  location_ids text not null check (json_valid(location_ids)),
  windows text not null check (json_valid(windows)),
  urgency text not null check (urgency in ('routine', 'soon', 'urgent')),
  notice_minutes integer not null check (notice_minutes >= 0),
  may_phone integer not null,
  comment text not null,
  source text not null,
  from_date text,
  until_date text,
  status text not null check (status in ('waiting', 'booked', 'withdrawn')),
  booked_as text references appointments (id) deferrable initially deferred,
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
  version integer not null, every_weeks integer not null default 1 check (every_weeks >= 1), anchor text check (anchor is not null or every_weeks = 1), season_id text references seasons (id),
  check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440)
) strict, without rowid;

CREATE TRIGGER absences_feed_delete after delete on absences begin
  insert into changes (table_name, row_id) values ('absences', old.id);
end;

CREATE TRIGGER absences_feed_insert after insert on absences begin
  insert into changes (table_name, row_id) values ('absences', new.id);
end;

CREATE TRIGGER absences_feed_update after update on absences begin
  insert into changes (table_name, row_id) values ('absences', new.id);
end;

CREATE TRIGGER appointment_history_keeps before update on appointment_history begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER appointment_history_stays before delete on appointment_history begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER appointment_pools_follow after
update of starts_at, ends_at, status, location_id, override_reason on appointments begin
  update appointment_pools
  set starts_at = new.starts_at, ends_at = new.ends_at, location_id = new.location_id,
    active = new.status not in ('cancelled', 'no_show', 'rescheduled'),
    overridden = new.override_reason is not null
  where appointment_id = new.id;
end;

CREATE TRIGGER appointment_pools_full_insert before insert on appointment_pools
when new.active = 1 and new.overridden = 0 and (1) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from (select null as category union select new.category) as pool, (select new.starts_at as at
      union select c.starts_at from appointment_pools as c
        where c.location_id = new.location_id and c.kind = new.kind and c.active = 1 and c.starts_at > new.starts_at and c.starts_at < new.ends_at
      union select u.starts_at from appointment_resources as u join resources as r on r.id = u.resource_id
        where r.location_id = new.location_id and r.kind = new.kind and u.active = 1 and u.starts_at > new.starts_at and u.starts_at < new.ends_at) as moment
    where 1 + (select count(*) from appointment_pools as c
      where c.location_id = new.location_id and c.kind = new.kind and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at
        and not (c.appointment_id = new.appointment_id and c.position = new.position))
      + (select count(distinct r.id)
      from resources as r join appointment_resources as u on u.resource_id = r.id
      where r.location_id = new.location_id and r.kind = new.kind and r.active = 1
        and (pool.category is null or r.category = pool.category) and u.active = 1 and u.starts_at <= moment.at and u.starts_at > moment.at - 86400000
      and u.ends_at > moment.at)
      > (select count(*) from resources as r
      where r.location_id = new.location_id and r.kind = new.kind and r.active = 1 and (pool.category is null or r.category = pool.category)));
end;

CREATE TRIGGER appointment_pools_full_update before update on appointment_pools
when new.active = 1 and new.overridden = 0 and ((new.starts_at < old.starts_at or new.ends_at > old.ends_at
  or not (old.active = 1 and old.overridden = 0)) or new.location_id <> old.location_id) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from (select null as category union select new.category) as pool, (select new.starts_at as at
      union select c.starts_at from appointment_pools as c
        where c.location_id = new.location_id and c.kind = new.kind and c.active = 1 and c.starts_at > new.starts_at and c.starts_at < new.ends_at
      union select u.starts_at from appointment_resources as u join resources as r on r.id = u.resource_id
        where r.location_id = new.location_id and r.kind = new.kind and u.active = 1 and u.starts_at > new.starts_at and u.starts_at < new.ends_at) as moment
    where 1 + (select count(*) from appointment_pools as c
      where c.location_id = new.location_id and c.kind = new.kind and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at
        and not (c.appointment_id = new.appointment_id and c.position = new.position))
      + (select count(distinct r.id)
      from resources as r join appointment_resources as u on u.resource_id = r.id
      where r.location_id = new.location_id and r.kind = new.kind and r.active = 1
        and (pool.category is null or r.category = pool.category) and u.active = 1 and u.starts_at <= moment.at and u.starts_at > moment.at - 86400000
      and u.ends_at > moment.at)
      > (select count(*) from resources as r
      where r.location_id = new.location_id and r.kind = new.kind and r.active = 1 and (pool.category is null or r.category = pool.category)));
end;

CREATE TRIGGER appointment_resources_follow after update of starts_at, ends_at, status, provider_id, patient_id, override_reason on appointments begin
  update appointment_resources
  set starts_at = new.starts_at, ends_at = new.ends_at, active = new.status not in ('cancelled', 'no_show', 'rescheduled'),
    overridden = new.override_reason is not null
  where appointment_id = new.id;
end;

CREATE TRIGGER appointment_resources_group_insert before insert on appointment_resources
when new.active = 1 and new.overridden = 0 and 1 begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at
      and g.id is not (select group_id from appointments where id = new.appointment_id));
end;

CREATE TRIGGER appointment_resources_group_update before update on appointment_resources
when new.active = 1 and new.overridden = 0 and (new.resource_id <> old.resource_id or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (old.active = 1 and old.overridden = 0)) begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at
      and g.id is not (select group_id from appointments where id = new.appointment_id));
end;

CREATE TRIGGER appointment_resources_last_insert before insert on appointment_resources
when new.active = 1 and new.overridden = 0 and (1) and (select active from resources where id = new.resource_id) = 1
  and exists (select 1 from appointment_pools where location_id = (select location_id from resources where id = new.resource_id) and kind = (select kind from resources where id = new.resource_id)
    and active = 1 and starts_at > new.starts_at - 86400000 and starts_at < new.ends_at
    and ends_at > new.starts_at) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from (select null as category union select (select category from resources where id = new.resource_id)) as pool, (select new.starts_at as at
      union select c.starts_at from appointment_pools as c
        where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and c.active = 1 and c.starts_at > new.starts_at and c.starts_at < new.ends_at
      union select u.starts_at from appointment_resources as u join resources as r on r.id = u.resource_id
        where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and u.active = 1 and u.starts_at > new.starts_at and u.starts_at < new.ends_at) as moment
    where (select count(*) from appointment_pools as c
      where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at) > 0
      and 1 + (select count(*) from appointment_pools as c
      where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at) + (select count(distinct r.id)
      from resources as r join appointment_resources as u on u.resource_id = r.id
      where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and r.active = 1
        and (pool.category is null or r.category = pool.category) and u.active = 1 and u.starts_at <= moment.at and u.starts_at > moment.at - 86400000
      and u.ends_at > moment.at and r.id <> new.resource_id)
      > (select count(*) from resources as r
      where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and r.active = 1 and (pool.category is null or r.category = pool.category)));
end;

CREATE TRIGGER appointment_resources_last_update before update on appointment_resources
when new.active = 1 and new.overridden = 0 and ((new.starts_at < old.starts_at or new.ends_at > old.ends_at
  or not (old.active = 1 and old.overridden = 0)) or new.resource_id <> old.resource_id) and (select active from resources where id = new.resource_id) = 1
  and exists (select 1 from appointment_pools where location_id = (select location_id from resources where id = new.resource_id) and kind = (select kind from resources where id = new.resource_id)
    and active = 1 and starts_at > new.starts_at - 86400000 and starts_at < new.ends_at
    and ends_at > new.starts_at) begin
  select raise(abort, 'overlap_pool') where exists (
    select 1 from (select null as category union select (select category from resources where id = new.resource_id)) as pool, (select new.starts_at as at
      union select c.starts_at from appointment_pools as c
        where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and c.active = 1 and c.starts_at > new.starts_at and c.starts_at < new.ends_at
      union select u.starts_at from appointment_resources as u join resources as r on r.id = u.resource_id
        where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and u.active = 1 and u.starts_at > new.starts_at and u.starts_at < new.ends_at) as moment
    where (select count(*) from appointment_pools as c
      where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at) > 0
      and 1 + (select count(*) from appointment_pools as c
      where c.location_id = (select location_id from resources where id = new.resource_id) and c.kind = (select kind from resources where id = new.resource_id) and (pool.category is null or c.category = pool.category) and c.active = 1 and c.starts_at <= moment.at and c.starts_at > moment.at - 86400000
      and c.ends_at > moment.at) + (select count(distinct r.id)
      from resources as r join appointment_resources as u on u.resource_id = r.id
      where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and r.active = 1
        and (pool.category is null or r.category = pool.category) and u.active = 1 and u.starts_at <= moment.at and u.starts_at > moment.at - 86400000
      and u.ends_at > moment.at and r.id <> new.resource_id)
      > (select count(*) from resources as r
      where r.location_id = (select location_id from resources where id = new.resource_id) and r.kind = (select kind from resources where id = new.resource_id) and r.active = 1 and (pool.category is null or r.category = pool.category)));
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

CREATE TRIGGER appointments_group_insert before insert on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and 1 begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at
      and g.id is not new.group_id and (new.provider_time is null
      or exists (select 1 from json_each(new.provider_time) as part
      where new.starts_at + (part.value ->> 0) * 60000 < g.ends_at
        and g.starts_at < new.starts_at + (part.value ->> 1) * 60000)));
end;

CREATE TRIGGER appointments_group_update before update of starts_at, ends_at, status, provider_id, override_reason, provider_time, group_id on appointments
when new.status not in ('cancelled', 'no_show', 'rescheduled') and new.override_reason is null and (new.provider_id <> old.provider_id or new.group_id is not old.group_id
  or new.provider_time is not old.provider_time or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (old.status not in ('cancelled', 'no_show', 'rescheduled') and old.override_reason is null)) begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at
      and g.id is not new.group_id and (new.provider_time is null
      or exists (select 1 from json_each(new.provider_time) as part
      where new.starts_at + (part.value ->> 0) * 60000 < g.ends_at
        and g.starts_at < new.starts_at + (part.value ->> 1) * 60000)));
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

CREATE TRIGGER appointments_places_insert before insert on appointments
when new.group_id is not null and new.status not in ('cancelled', 'no_show', 'rescheduled') and 1 begin
  select raise(abort, 'group_full') where (select count(*) from appointments as p
  where p.group_id = new.group_id and p.status not in ('cancelled', 'no_show', 'rescheduled') and p.id <> new.id)
    >= (select capacity from group_sessions where id = new.group_id);
end;

CREATE TRIGGER appointments_places_update before update of status, group_id on appointments
when new.group_id is not null and new.status not in ('cancelled', 'no_show', 'rescheduled') and (new.group_id is not old.group_id or not (old.status not in ('cancelled', 'no_show', 'rescheduled'))) begin
  select raise(abort, 'group_full') where (select count(*) from appointments as p
  where p.group_id = new.group_id and p.status not in ('cancelled', 'no_show', 'rescheduled') and p.id <> new.id)
    >= (select capacity from group_sessions where id = new.group_id);
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
  or (new.provider_time is not null and new.starts_at <> old.starts_at)
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

CREATE TRIGGER blocks_feed_delete after delete on blocks begin
  insert into changes (table_name, row_id) values ('blocks', old.id);
end;

CREATE TRIGGER blocks_feed_insert after insert on blocks begin
  insert into changes (table_name, row_id) values ('blocks', new.id);
end;

CREATE TRIGGER blocks_feed_update after update on blocks begin
  insert into changes (table_name, row_id) values ('blocks', new.id);
end;

CREATE TRIGGER board_views_feed_delete after delete on board_views begin
  insert into changes (table_name, row_id) values ('board_views', old.id);
end;

CREATE TRIGGER board_views_feed_insert after insert on board_views begin
  insert into changes (table_name, row_id) values ('board_views', new.id);
end;

CREATE TRIGGER board_views_feed_update after update on board_views begin
  insert into changes (table_name, row_id) values ('board_views', new.id);
end;

CREATE TRIGGER calls_feed_delete after delete on calls begin
  insert into changes (table_name, row_id) values ('calls', old.id);
end;

CREATE TRIGGER calls_feed_insert after insert on calls begin
  insert into changes (table_name, row_id) values ('calls', new.id);
end;

CREATE TRIGGER calls_feed_update after update on calls begin
  insert into changes (table_name, row_id) values ('calls', new.id);
end;

CREATE TRIGGER charges_feed_delete after delete on charges begin
  insert into changes (table_name, row_id) values ('charges', old.appointment_id);
end;

CREATE TRIGGER charges_feed_insert after insert on charges begin
  insert into changes (table_name, row_id) values ('charges', new.appointment_id);
end;

CREATE TRIGGER charges_feed_update after update on charges begin
  insert into changes (table_name, row_id) values ('charges', new.appointment_id);
end;

CREATE TRIGGER check_ins_feed_delete after delete on check_ins begin
  insert into changes (table_name, row_id) values ('check_ins', old.appointment_id);
end;

CREATE TRIGGER check_ins_feed_insert after insert on check_ins begin
  insert into changes (table_name, row_id) values ('check_ins', new.appointment_id);
end;

CREATE TRIGGER check_ins_feed_update after update on check_ins begin
  insert into changes (table_name, row_id) values ('check_ins', new.appointment_id);
end;

CREATE TRIGGER day_list_feed_delete after delete on day_list begin
  insert into changes (table_name, row_id) values ('day_list', old.id);
end;

CREATE TRIGGER day_list_feed_insert after insert on day_list begin
  insert into changes (table_name, row_id) values ('day_list', new.id);
end;

CREATE TRIGGER day_list_feed_update after update on day_list begin
  insert into changes (table_name, row_id) values ('day_list', new.id);
end;

CREATE TRIGGER departure_steps_keeps before update on departure_steps begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER departure_steps_stays before delete on departure_steps begin select raise(abort, 'history_append_only'); end;

CREATE TRIGGER departures_feed_delete after delete on departures begin
  insert into changes (table_name, row_id) values ('departures', old.id);
end;

CREATE TRIGGER departures_feed_insert after insert on departures begin
  insert into changes (table_name, row_id) values ('departures', new.id);
end;

CREATE TRIGGER departures_feed_update after update on departures begin
  insert into changes (table_name, row_id) values ('departures', new.id);
end;

CREATE TRIGGER desk_messages_feed_delete after delete on desk_messages begin
  insert into changes (table_name, row_id) values ('desk_messages', old.id);
end;

CREATE TRIGGER desk_messages_feed_insert after insert on desk_messages begin
  insert into changes (table_name, row_id) values ('desk_messages', new.id);
end;

CREATE TRIGGER desk_messages_feed_update after update on desk_messages begin
  insert into changes (table_name, row_id) values ('desk_messages', new.id);
end;

CREATE TRIGGER dismissed_pairs_feed_delete after delete on dismissed_pairs begin
  insert into changes (table_name, row_id) values ('dismissed_pairs', old.one_id);
end;

CREATE TRIGGER dismissed_pairs_feed_insert after insert on dismissed_pairs begin
  insert into changes (table_name, row_id) values ('dismissed_pairs', new.one_id);
end;

CREATE TRIGGER dismissed_pairs_feed_update after update on dismissed_pairs begin
  insert into changes (table_name, row_id) values ('dismissed_pairs', new.one_id);
end;

CREATE TRIGGER documents_feed_delete after delete on documents begin
  insert into changes (table_name, row_id) values ('documents', old.id);
end;

CREATE TRIGGER documents_feed_insert after insert on documents begin
  insert into changes (table_name, row_id) values ('documents', new.id);
end;

CREATE TRIGGER documents_feed_update after update on documents begin
  insert into changes (table_name, row_id) values ('documents', new.id);
end;

CREATE TRIGGER edits_feed_delete after delete on edits begin
  insert into changes (table_name, row_id) values ('edits', old.id);
end;

CREATE TRIGGER edits_feed_insert after insert on edits begin
  insert into changes (table_name, row_id) values ('edits', new.id);
end;

CREATE TRIGGER edits_feed_update after update on edits begin
  insert into changes (table_name, row_id) values ('edits', new.id);
end;

CREATE TRIGGER external_ids_feed_delete after delete on external_ids begin
  insert into changes (table_name, row_id) values ('external_ids', old.id);
end;

CREATE TRIGGER external_ids_feed_insert after insert on external_ids begin
  insert into changes (table_name, row_id) values ('external_ids', new.id);
end;

CREATE TRIGGER external_ids_feed_update after update on external_ids begin
  insert into changes (table_name, row_id) values ('external_ids', new.id);
end;

CREATE TRIGGER form_texts_keep before update on form_texts begin select raise(abort, 'form_texts_keep'); end;

CREATE TRIGGER form_texts_stay before delete on form_texts begin select raise(abort, 'form_texts_keep'); end;

CREATE TRIGGER forms_feed_delete after delete on forms begin
  insert into changes (table_name, row_id) values ('forms', old.id);
end;

CREATE TRIGGER forms_feed_insert after insert on forms begin
  insert into changes (table_name, row_id) values ('forms', new.id);
end;

CREATE TRIGGER forms_feed_update after update on forms begin
  insert into changes (table_name, row_id) values ('forms', new.id);
end;

CREATE TRIGGER freed_times_feed_delete after delete on freed_times begin
  insert into changes (table_name, row_id) values ('freed_times', old.id);
end;

CREATE TRIGGER freed_times_feed_insert after insert on freed_times begin
  insert into changes (table_name, row_id) values ('freed_times', new.id);
end;

CREATE TRIGGER freed_times_feed_update after update on freed_times begin
  insert into changes (table_name, row_id) values ('freed_times', new.id);
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

CREATE TRIGGER group_sessions_overlap_insert before insert on group_sessions
when new.cancelled_at is null and new.override_reason is null and 1 begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id and near.starts_at > new.starts_at - 86400000
    and near.starts_at < new.ends_at and near.ends_at > new.starts_at
      and other.status not in ('cancelled', 'no_show', 'rescheduled') and other.group_id is not new.id and (other.provider_time is null
      or exists (select 1 from json_each(other.provider_time) as part
      where other.starts_at + (part.value ->> 0) * 60000 < new.ends_at
        and new.starts_at < other.starts_at + (part.value ->> 1) * 60000)));
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at and g.id <> new.id);
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointments as other on other.id = near.appointment_id
    where near.resource_id = new.resource_id and near.starts_at > new.starts_at - 86400000
    and near.starts_at < new.ends_at and near.ends_at > new.starts_at
      and near.active = 1 and other.group_id is not new.id);
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at and g.id <> new.id);
end;

CREATE TRIGGER group_sessions_overlap_update before update on group_sessions
when new.cancelled_at is null and new.override_reason is null and (new.provider_id <> old.provider_id or new.resource_id is not old.resource_id or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (old.cancelled_at is null and old.override_reason is null)) begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id and near.starts_at > new.starts_at - 86400000
    and near.starts_at < new.ends_at and near.ends_at > new.starts_at
      and other.status not in ('cancelled', 'no_show', 'rescheduled') and other.group_id is not new.id and (other.provider_time is null
      or exists (select 1 from json_each(other.provider_time) as part
      where other.starts_at + (part.value ->> 0) * 60000 < new.ends_at
        and new.starts_at < other.starts_at + (part.value ->> 1) * 60000)));
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at and g.id <> new.id);
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointments as other on other.id = near.appointment_id
    where near.resource_id = new.resource_id and near.starts_at > new.starts_at - 86400000
    and near.starts_at < new.ends_at and near.ends_at > new.starts_at
      and near.active = 1 and other.group_id is not new.id);
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and g.starts_at > new.starts_at - 86400000
    and g.starts_at < new.ends_at and g.ends_at > new.starts_at and g.id <> new.id);
end;

CREATE TRIGGER group_sessions_places before update of capacity on group_sessions
when new.capacity < old.capacity begin
  select raise(abort, 'group_full') where (select count(*) from appointments as p
  where p.group_id = new.id and p.status not in ('cancelled', 'no_show', 'rescheduled') ) > new.capacity;
end;

CREATE TRIGGER group_waitlist_feed_delete after delete on group_waitlist begin
  insert into changes (table_name, row_id) values ('group_waitlist', old.id);
end;

CREATE TRIGGER group_waitlist_feed_insert after insert on group_waitlist begin
  insert into changes (table_name, row_id) values ('group_waitlist', new.id);
end;

CREATE TRIGGER group_waitlist_feed_update after update on group_waitlist begin
  insert into changes (table_name, row_id) values ('group_waitlist', new.id);
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

CREATE TRIGGER hours_exceptions_feed_delete after delete on hours_exceptions begin
  insert into changes (table_name, row_id) values ('hours_exceptions', old.id);
end;

CREATE TRIGGER hours_exceptions_feed_insert after insert on hours_exceptions begin
  insert into changes (table_name, row_id) values ('hours_exceptions', new.id);
end;

CREATE TRIGGER hours_exceptions_feed_update after update on hours_exceptions begin
  insert into changes (table_name, row_id) values ('hours_exceptions', new.id);
end;

CREATE TRIGGER hours_templates_feed_delete after delete on hours_templates begin
  insert into changes (table_name, row_id) values ('hours_templates', old.id);
end;

CREATE TRIGGER hours_templates_feed_insert after insert on hours_templates begin
  insert into changes (table_name, row_id) values ('hours_templates', new.id);
end;

CREATE TRIGGER hours_templates_feed_update after update on hours_templates begin
  insert into changes (table_name, row_id) values ('hours_templates', new.id);
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

CREATE TRIGGER merges_feed_delete after delete on merges begin
  insert into changes (table_name, row_id) values ('merges', old.id);
end;

CREATE TRIGGER merges_feed_insert after insert on merges begin
  insert into changes (table_name, row_id) values ('merges', new.id);
end;

CREATE TRIGGER merges_feed_update after update on merges begin
  insert into changes (table_name, row_id) values ('merges', new.id);
end;

CREATE TRIGGER notices_feed_delete after delete on notices begin
  insert into changes (table_name, row_id) values ('notices', old.id);
end;

CREATE TRIGGER notices_feed_insert after insert on notices begin
  insert into changes (table_name, row_id) values ('notices', new.id);
end;

CREATE TRIGGER notices_feed_update after update on notices begin
  insert into changes (table_name, row_id) values ('notices', new.id);
end;

CREATE TRIGGER offers_feed_delete after delete on offers begin
  insert into changes (table_name, row_id) values ('offers', old.id);
end;

CREATE TRIGGER offers_feed_insert after insert on offers begin
  insert into changes (table_name, row_id) values ('offers', new.id);
end;

CREATE TRIGGER offers_feed_update after update on offers begin
  insert into changes (table_name, row_id) values ('offers', new.id);
end;

CREATE TRIGGER patient_notes_feed_delete after delete on patient_notes begin
  insert into changes (table_name, row_id) values ('patient_notes', old.id);
end;

CREATE TRIGGER patient_notes_feed_insert after insert on patient_notes begin
  insert into changes (table_name, row_id) values ('patient_notes', new.id);
end;

CREATE TRIGGER patient_notes_feed_update after update on patient_notes begin
  insert into changes (table_name, row_id) values ('patient_notes', new.id);
end;

CREATE TRIGGER patient_relations_feed_delete after delete on patient_relations begin
  insert into changes (table_name, row_id) values ('patient_relations', old.id);
end;

CREATE TRIGGER patient_relations_feed_insert after insert on patient_relations begin
  insert into changes (table_name, row_id) values ('patient_relations', new.id);
end;

CREATE TRIGGER patient_relations_feed_update after update on patient_relations begin
  insert into changes (table_name, row_id) values ('patient_relations', new.id);
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

CREATE TRIGGER pinboard_feed_delete after delete on pinboard begin
  insert into changes (table_name, row_id) values ('pinboard', old.appointment_id);
end;

CREATE TRIGGER pinboard_feed_insert after insert on pinboard begin
  insert into changes (table_name, row_id) values ('pinboard', new.appointment_id);
end;

CREATE TRIGGER pinboard_feed_update after update on pinboard begin
  insert into changes (table_name, row_id) values ('pinboard', new.appointment_id);
end;

CREATE TRIGGER pinboard_follow after update of status on appointments
when new.status <> 'rescheduled' begin
  delete from pinboard where appointment_id = new.id;
end;

CREATE TRIGGER plan_items_feed_delete after delete on plan_items begin
  insert into changes (table_name, row_id) values ('plan_items', old.id);
end;

CREATE TRIGGER plan_items_feed_insert after insert on plan_items begin
  insert into changes (table_name, row_id) values ('plan_items', new.id);
end;

CREATE TRIGGER plan_items_feed_update after update on plan_items begin
  insert into changes (table_name, row_id) values ('plan_items', new.id);
end;

CREATE TRIGGER practice_feed_delete after delete on practice begin
  insert into changes (table_name, row_id) values ('practice', old.id);
end;

CREATE TRIGGER practice_feed_insert after insert on practice begin
  insert into changes (table_name, row_id) values ('practice', new.id);
end;

CREATE TRIGGER practice_feed_update after update on practice begin
  insert into changes (table_name, row_id) values ('practice', new.id);
end;

CREATE TRIGGER preferences_feed_delete after delete on preferences begin
  insert into changes (table_name, row_id) values ('preferences', old.user_id);
end;

CREATE TRIGGER preferences_feed_insert after insert on preferences begin
  insert into changes (table_name, row_id) values ('preferences', new.user_id);
end;

CREATE TRIGGER preferences_feed_update after update on preferences begin
  insert into changes (table_name, row_id) values ('preferences', new.user_id);
end;

CREATE TRIGGER presence_feed_delete after delete on presence begin
  insert into changes (table_name, row_id) values ('presence', old.subject_id);
end;

CREATE TRIGGER presence_feed_insert after insert on presence begin
  insert into changes (table_name, row_id) values ('presence', new.subject_id);
end;

CREATE TRIGGER presence_feed_update after update on presence begin
  insert into changes (table_name, row_id) values ('presence', new.subject_id);
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

CREATE TRIGGER recall_types_feed_delete after delete on recall_types begin
  insert into changes (table_name, row_id) values ('recall_types', old.id);
end;

CREATE TRIGGER recall_types_feed_insert after insert on recall_types begin
  insert into changes (table_name, row_id) values ('recall_types', new.id);
end;

CREATE TRIGGER recall_types_feed_update after update on recall_types begin
  insert into changes (table_name, row_id) values ('recall_types', new.id);
end;

CREATE TRIGGER recalls_feed_delete after delete on recalls begin
  insert into changes (table_name, row_id) values ('recalls', old.id);
end;

CREATE TRIGGER recalls_feed_insert after insert on recalls begin
  insert into changes (table_name, row_id) values ('recalls', new.id);
end;

CREATE TRIGGER recalls_feed_update after update on recalls begin
  insert into changes (table_name, row_id) values ('recalls', new.id);
end;

CREATE TRIGGER receipts_without_gaps before insert on payments
when new.receipt_number <> (select coalesce(max(receipt_number), 0) + 1 from payments) begin
  select raise(abort, 'receipt_number_gap');
end;

CREATE TRIGGER resource_hours_feed_delete after delete on resource_hours begin
  insert into changes (table_name, row_id) values ('resource_hours', old.id);
end;

CREATE TRIGGER resource_hours_feed_insert after insert on resource_hours begin
  insert into changes (table_name, row_id) values ('resource_hours', new.id);
end;

CREATE TRIGGER resource_hours_feed_update after update on resource_hours begin
  insert into changes (table_name, row_id) values ('resource_hours', new.id);
end;

CREATE TRIGGER resource_outages_feed_delete after delete on resource_outages begin
  insert into changes (table_name, row_id) values ('resource_outages', old.id);
end;

CREATE TRIGGER resource_outages_feed_insert after insert on resource_outages begin
  insert into changes (table_name, row_id) values ('resource_outages', new.id);
end;

CREATE TRIGGER resource_outages_feed_update after update on resource_outages begin
  insert into changes (table_name, row_id) values ('resource_outages', new.id);
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

CREATE TRIGGER scheduling_rules_feed_delete after delete on scheduling_rules begin
  insert into changes (table_name, row_id) values ('scheduling_rules', old.id);
end;

CREATE TRIGGER scheduling_rules_feed_insert after insert on scheduling_rules begin
  insert into changes (table_name, row_id) values ('scheduling_rules', new.id);
end;

CREATE TRIGGER scheduling_rules_feed_update after update on scheduling_rules begin
  insert into changes (table_name, row_id) values ('scheduling_rules', new.id);
end;

CREATE TRIGGER seasons_feed_delete after delete on seasons begin
  insert into changes (table_name, row_id) values ('seasons', old.id);
end;

CREATE TRIGGER seasons_feed_insert after insert on seasons begin
  insert into changes (table_name, row_id) values ('seasons', new.id);
end;

CREATE TRIGGER seasons_feed_update after update on seasons begin
  insert into changes (table_name, row_id) values ('seasons', new.id);
end;

CREATE TRIGGER series_feed_delete after delete on series begin
  insert into changes (table_name, row_id) values ('series', old.id);
end;

CREATE TRIGGER series_feed_insert after insert on series begin
  insert into changes (table_name, row_id) values ('series', new.id);
end;

CREATE TRIGGER series_feed_update after update on series begin
  insert into changes (table_name, row_id) values ('series', new.id);
end;

CREATE TRIGGER series_occurrences_feed_delete after delete on series_occurrences begin
  insert into changes (table_name, row_id) values ('series_occurrences', old.series_id);
end;

CREATE TRIGGER series_occurrences_feed_insert after insert on series_occurrences begin
  insert into changes (table_name, row_id) values ('series_occurrences', new.series_id);
end;

CREATE TRIGGER series_occurrences_feed_update after update on series_occurrences begin
  insert into changes (table_name, row_id) values ('series_occurrences', new.series_id);
end;

CREATE TRIGGER sessions_release_holds after update of revoked_at on sessions
when new.revoked_at is not null begin
  update holds set released_at = new.revoked_at, updated_at = new.revoked_at, version = version + 1
  where session_id = new.id and released_at is null;
end;

CREATE TRIGGER signed_forms_feed_delete after delete on signed_forms begin
  insert into changes (table_name, row_id) values ('signed_forms', old.id);
end;

CREATE TRIGGER signed_forms_feed_insert after insert on signed_forms begin
  insert into changes (table_name, row_id) values ('signed_forms', new.id);
end;

CREATE TRIGGER signed_forms_feed_update after update on signed_forms begin
  insert into changes (table_name, row_id) values ('signed_forms', new.id);
end;

CREATE TRIGGER signed_forms_keep before update of form_id, edition, language, text_hash, way, signer_name,
  signer, strokes, witness_id, signed_at on signed_forms begin select raise(abort, 'signed_forms_stay'); end;

CREATE TRIGGER signed_forms_stay before delete on signed_forms begin select raise(abort, 'signed_forms_stay'); end;

CREATE TRIGGER tickets_feed_delete after delete on tickets begin
  insert into changes (table_name, row_id) values ('tickets', old.appointment_id);
end;

CREATE TRIGGER tickets_feed_insert after insert on tickets begin
  insert into changes (table_name, row_id) values ('tickets', new.appointment_id);
end;

CREATE TRIGGER tickets_feed_update after update on tickets begin
  insert into changes (table_name, row_id) values ('tickets', new.appointment_id);
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

CREATE TRIGGER treatment_plans_feed_delete after delete on treatment_plans begin
  insert into changes (table_name, row_id) values ('treatment_plans', old.id);
end;

CREATE TRIGGER treatment_plans_feed_insert after insert on treatment_plans begin
  insert into changes (table_name, row_id) values ('treatment_plans', new.id);
end;

CREATE TRIGGER treatment_plans_feed_update after update on treatment_plans begin
  insert into changes (table_name, row_id) values ('treatment_plans', new.id);
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

CREATE TRIGGER visit_dues_charged after insert on charges begin
  delete from visit_dues where appointment_id = new.appointment_id;
  insert into visit_dues (appointment_id, patient_id, starts_at, due_cents)
select id, patient_id, starts_at, due from (
  select a.id, a.patient_id, a.starts_at,
    case when a.status = 'rescheduled' or (a.status = 'cancelled' and c.fee is null) then 0
      else c.charge_cents - c.coverage_cents end
    - coalesce((select sum(amount_cents) from payments where appointment_id = a.id), 0) as due
  from appointments as a join charges as c on c.appointment_id = a.id where a.id = new.appointment_id)
where due <> 0;
end;

CREATE TRIGGER visit_dues_moved after update of status, starts_at, patient_id on appointments begin
  delete from visit_dues where appointment_id = new.id;
  insert into visit_dues (appointment_id, patient_id, starts_at, due_cents)
select id, patient_id, starts_at, due from (
  select a.id, a.patient_id, a.starts_at,
    case when a.status = 'rescheduled' or (a.status = 'cancelled' and c.fee is null) then 0
      else c.charge_cents - c.coverage_cents end
    - coalesce((select sum(amount_cents) from payments where appointment_id = a.id), 0) as due
  from appointments as a join charges as c on c.appointment_id = a.id where a.id = new.id)
where due <> 0;
end;

CREATE TRIGGER visit_dues_paid after insert on payments begin
  delete from visit_dues where appointment_id = new.appointment_id;
  insert into visit_dues (appointment_id, patient_id, starts_at, due_cents)
select id, patient_id, starts_at, due from (
  select a.id, a.patient_id, a.starts_at,
    case when a.status = 'rescheduled' or (a.status = 'cancelled' and c.fee is null) then 0
      else c.charge_cents - c.coverage_cents end
    - coalesce((select sum(amount_cents) from payments where appointment_id = a.id), 0) as due
  from appointments as a join charges as c on c.appointment_id = a.id where a.id = new.appointment_id)
where due <> 0;
end;

CREATE TRIGGER visit_dues_recharged after update on charges begin
  delete from visit_dues where appointment_id = new.appointment_id;
  insert into visit_dues (appointment_id, patient_id, starts_at, due_cents)
select id, patient_id, starts_at, due from (
  select a.id, a.patient_id, a.starts_at,
    case when a.status = 'rescheduled' or (a.status = 'cancelled' and c.fee is null) then 0
      else c.charge_cents - c.coverage_cents end
    - coalesce((select sum(amount_cents) from payments where appointment_id = a.id), 0) as due
  from appointments as a join charges as c on c.appointment_id = a.id where a.id = new.appointment_id)
where due <> 0;
end;

CREATE TRIGGER visits_feed_delete after delete on visits begin
  insert into changes (table_name, row_id) values ('visits', old.id);
end;

CREATE TRIGGER visits_feed_insert after insert on visits begin
  insert into changes (table_name, row_id) values ('visits', new.id);
end;

CREATE TRIGGER visits_feed_update after update on visits begin
  insert into changes (table_name, row_id) values ('visits', new.id);
end;

CREATE TRIGGER waitlist_entries_feed_delete after delete on waitlist_entries begin
  insert into changes (table_name, row_id) values ('waitlist_entries', old.id);
end;

CREATE TRIGGER waitlist_entries_feed_insert after insert on waitlist_entries begin
  insert into changes (table_name, row_id) values ('waitlist_entries', new.id);
end;

CREATE TRIGGER waitlist_entries_feed_update after update on waitlist_entries begin
  insert into changes (table_name, row_id) values ('waitlist_entries', new.id);
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
