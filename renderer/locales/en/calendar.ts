/** Week and month. */
export const calendar = {
  toolbar: 'Period and view',
  week: 'Week',
  timed: 'By the hour',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  monthGrid: 'Appointments of {{month}}',
  visits_one: '{{count}} appointment',
  visits_other: '{{count}} appointments',
  owing_one: '{{count}} with a balance',
  owing_other: '{{count}} with a balance',
  openDay: 'Open {{date}}: {{load}}',
  noVisits: 'No appointments',
  closed: 'Closed: {{name}}',
}
