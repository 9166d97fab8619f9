/** What is off the board while a place for it is looked for. */
export const pinboard = {
  title: 'Pinboard',
  drop: 'Let go here, or press Shift+X, to take it off the board.',
  what: '{{type}}, {{minutes}} min',
  since: 'Was {{was}} with {{provider}}. Parked by {{by}}, {{time}}.',
  take: '{{name}} {{what}}. Take in hand. {{since}}',
  more: 'More about {{name}}',
  parked: 'On the pinboard since {{time}}, by {{by}}. Its old time is free.',
}
