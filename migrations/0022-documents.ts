import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

const STAMPS = `created_at integer not null,
  updated_at integer not null,
  version integer not null`

/**
 * Files of patients, who belongs to whom and who pays for whom, dated notes, and the way into the
 * clinical record. What a file holds lies in tables of its own, so that lists never read it.
 */
export const documentsStep: Step = {
  version: 22,
  name: 'documents',
  sql: `
create table documents (
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
  ${STAMPS},
  check (finished_at is null or media_type is not null)
) strict, without rowid;
create index documents_of_patient on documents (patient_id, created_at);
create index documents_unfinished on documents (created_at) where finished_at is null;
${feedTriggers('documents')}

create table document_pieces (
  document_id text not null references documents (id),
  starts_at integer not null,
  content blob not null,
  primary key (document_id, starts_at)
) strict;

create table document_thumbnails (
  document_id text primary key references documents (id),
  content blob not null
) strict;

create table patient_relations (
  id text primary key,
  patient_id text not null references patients (id),
  relative_id text not null references patients (id),
  kind text not null check (kind in ('parent', 'child', 'spouse', 'sibling', 'guardian', 'ward', 'other')),
  pays text check (pays in ('relative', 'patient')),
  comment text,
  valid_from text,
  valid_to text,
  removed_at integer,
  ${STAMPS},
  check (patient_id <> relative_id)
) strict, without rowid;
create index patient_relations_of_patient on patient_relations (patient_id) where removed_at is null;
create index patient_relations_of_relative on patient_relations (relative_id) where removed_at is null;
${feedTriggers('patient_relations')}

create table patient_notes (
  id text primary key,
  patient_id text not null references patients (id),
  text text not null,
  pinned integer not null,
  written_by text references users (id),
  removed_at integer,
  ${STAMPS}
) strict, without rowid;
create index patient_notes_of_patient on patient_notes (patient_id, created_at) where removed_at is null;
${feedTriggers('patient_notes')}

create index external_ids_of_record on external_ids (id, kind);
${feedTriggers('external_ids')}

alter table practice add column record_link text check (record_link is null or json_valid(record_link));
`,
}
