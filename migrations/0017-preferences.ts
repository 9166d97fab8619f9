import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** What one account likes: named views of the board and settings of its own. */
export const preferencesStep: Step = {
  version: 17,
  name: 'preferences',
  sql: `
create table preferences (
  user_id text primary key references users (id),
  liked text not null check (json_valid(liked)),
  updated_at integer not null
) strict, without rowid;
${feedTriggers('preferences', 'row.user_id')}

create table board_views (
  id text primary key,
  user_id text not null references users (id),
  name text not null,
  look text not null check (json_valid(look)),
  removed_at integer,
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
create unique index board_views_by_name on board_views (user_id, name collate nocase)
  where removed_at is null;
${feedTriggers('board_views')}
`,
}
