import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** Patients, how to reach them, alerts, insurance, and what search reads. */
export const patientsStep: Step = {
  version: 3,
  name: 'patients',
  sql: `
create table patients (
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
create index patients_by_birth on patients (birth_date);
${feedTriggers('patients')}

create table patient_phones (
  patient_id text not null references patients (id),
  position integer not null,
  kind text not null,
  number text not null,
  primary key (patient_id, position)
) strict, without rowid;
create index patient_phones_by_number on patient_phones (number);

create table patient_alerts (
  id text primary key,
  patient_id text not null references patients (id),
  position integer not null,
  text text not null,
  severity text not null,
  removed_at integer
) strict, without rowid;
create index patient_alerts_of_patient on patient_alerts (patient_id) where removed_at is null;

create table payers (
  id text primary key,
  name text not null,
  phone text,
  active integer not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
${feedTriggers('payers')}

create table insurance_policies (
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
create index insurance_policies_of_patient on insurance_policies (patient_id);
${feedTriggers('insurance_policies')}

create virtual table patient_search using fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1', detail = 'full');
`,
}
