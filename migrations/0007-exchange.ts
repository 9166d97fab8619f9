import type { Step } from './step.ts'

/** What records are called elsewhere, so that an import run twice changes nothing. */
export const exchangeStep: Step = {
  version: 7,
  name: 'exchange',
  sql: `
create table external_ids (
  source text not null,
  kind text not null,
  external_id text not null,
  id text not null,
  primary key (source, kind, external_id)
) strict, without rowid;
`,
}
