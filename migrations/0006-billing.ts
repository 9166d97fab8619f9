import { feedTriggers } from './feed-triggers.ts'
import type { Step } from './step.ts'

/** What visits cost and what was paid. Payments are never changed: a reversal is a row of its own. */
export const billingStep: Step = {
  version: 6,
  name: 'billing',
  sql: `
create table charges (
  appointment_id text primary key references appointments (id),
  charge_cents integer not null check (charge_cents >= 0),
  coverage_cents integer not null check (coverage_cents between 0 and charge_cents),
  copay_cents integer not null check (copay_cents between 0 and charge_cents),
  created_at integer not null,
  updated_at integer not null,
  version integer not null
) strict, without rowid;
${feedTriggers('charges', 'row.appointment_id')}

create table payments (
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
create index payments_of_appointment on payments (appointment_id);
create trigger payments_keep before update on payments begin select raise(abort, 'payments_append_only'); end;
create trigger payments_stay before delete on payments begin select raise(abort, 'payments_append_only'); end;
create trigger receipts_without_gaps before insert on payments
when new.receipt_number <> (select coalesce(max(receipt_number), 0) + 1 from payments) begin
  select raise(abort, 'receipt_number_gap');
end;
${feedTriggers('payments')}
`,
}
