import type { rooming as en } from '../en/rooming.ts'

/** Elegir la sala de quien ya llegó. */
export const rooming: typeof en = {
  title: 'Llevar a {{name}} a una sala',
  which: 'Se necesita: {{what}}. ¿Cuál es?',
  whichRoom: '¿Qué sala es?',
  free: 'Libre',
  used: 'En uso para {{name}}, hasta {{time}}',
  none: 'No queda ninguna sala para elegir',
  noneHint:
    'Las salas y los sillones se preparan en Ajustes; los ocupados quedan libres cuando se completa su visita.',
  later: 'Decidir después',
}
