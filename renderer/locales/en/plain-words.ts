/** A search for a time as one line of plain words. */
export const plainWords = {
  title: 'In plain words',
  example: 'Dr Chen next Tue after 2, 30 min',
  read: 'Fill in the search',
  piece: '{{what}}: {{text}}',
  what: {
    patient: 'Patient',
    provider: 'Provider',
    type: 'Type',
    location: 'Location',
    length: 'Length',
    modality: 'How',
    dates: 'Dates',
    weekdays: 'Weekdays',
    times: 'Time of day',
  },
  which: '“{{text}}” is which one?',
  unknown: 'Not understood: {{text}}',
  nothing: 'Nothing in this line says what to look for.',
}
