import type { Step } from './step.ts'

/** The records that are part of another one, found from that one. */
export const mergedRecordsStep: Step = {
  version: 27,
  name: 'merged-records',
  sql: `
create index patients_of_record on patients (merged_into) where merged_into is not null;
`,
}
