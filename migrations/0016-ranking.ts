import type { Step } from './step.ts'

/** How much each thing counts when openings are ranked; what is not named counts as usual. */
export const rankingStep: Step = {
  version: 16,
  name: 'ranking',
  sql: `
alter table practice add column ranking text not null default '{}' check (json_valid(ranking));
`,
}
