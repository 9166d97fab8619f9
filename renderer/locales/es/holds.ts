import type { holds as en } from '../en/holds.ts'

/** Horas que se apartan por un rato. */
export const holds: typeof en = {
  heldBy: 'Apartado por {{name}}, hasta {{time}}',
  heldByYou: 'Apartado para usted, hasta {{time}}',
  offered: 'Ofrecido por {{name}}, hasta {{time}}',
  cell: '{{span}}: {{words}}',
  taken: '{{name}} tiene apartada esta hora ahora mismo. Elija otra o espere un poco.',
}
