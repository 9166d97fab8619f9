import type { holds as en } from '../en/holds.ts'

/** Horas que se apartan por un rato. */
export const holds: typeof en = {
  heldBy: 'Apartado por {{name}}, hasta {{time}}',
  heldByYou: 'Apartado para usted, hasta {{time}}',
  heldElsewhere: 'Apartado por usted en otra ventana, hasta {{time}}',
  offered: 'Ofrecido por {{name}}, hasta {{time}}',
  cell: '{{span}}: {{words}}',
  takenElsewhere:
    'Usted ya tiene apartada esta hora en otra ventana. Resérvela o cierre el formulario allí, o elija otra hora.',
  taken: '{{name}} tiene apartada esta hora ahora mismo. Elija otra o espere un poco.',
}
