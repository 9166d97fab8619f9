/** Times that are kept for a while. */
export const holds = {
  heldBy: 'Held by {{name}} until {{time}}',
  heldByYou: 'Held for you until {{time}}',
  offered: 'Offered by {{name}} until {{time}}',
  cell: '{{span}}: {{words}}',
  taken: '{{name}} holds this time right now. Choose another one, or wait a little.',
}
