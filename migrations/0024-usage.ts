import type { Step } from './step.ts'

/** Which commands an account uses. */
export const usageStep: Step = {
  version: 24,
  name: 'usage',
  sql: `
create table command_usage (
  user_id text not null references users (id),
  command text not null,
  score real not null,
  used_at integer not null,
  primary key (user_id, command)
) strict, without rowid;
`,
}
