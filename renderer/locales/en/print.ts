/** The dialog that prints the daily schedule. */
export const print = {
  title: 'Print the daily schedule',
  date: 'Date',
  scope: 'For',
  everyone: 'Everyone',
  privacy: 'Privacy form',
  privacyHint: 'Initials instead of names; no phone numbers and no alerts.',
  print: 'Print',
  savePaper: 'Save as PDF',
  saveTable: 'Save as table',
  what: 'What to print',
  day: 'Daily schedule',
  calls: 'Call list',
  listTitle: 'Print a call list',
  absence: 'Time off',
}
