/**
 * Triggers that append every insert, change and deletion of a table to the change feed, so that
 * no write can forget to.
 *
 * @param id the column, or SQL over `row.`, that names the row
 */
export function feedTriggers(table: string, id = 'row.id'): string {
  const events = [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const
  return events
    .map(
      ([event, row]) => `
create trigger ${table}_feed_${event} after ${event} on ${table} begin
  insert into changes (table_name, row_id) values ('${table}', ${id.replaceAll('row.', `${row}.`)});
end;`,
    )
    .join('\n')
}
