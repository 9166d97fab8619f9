/** Times that are kept for a while. */
export const holds = {
  heldBy: 'Held by {{name}} until {{time}}',
  heldByYou: 'Held for you until {{time}}',
  heldElsewhere: 'Held by you in another window until {{time}}',
  offered: 'Offered by {{name}} until {{time}}',
  cell: '{{span}}: {{words}}',
  takenElsewhere:
    'You hold this time yourself, in another window. Book it or close the form there, or choose another time.',
  taken: '{{name}} holds this time right now. Choose another one, or wait a little.',
}
