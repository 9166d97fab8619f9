import type { plainWords as en } from '../en/plain-words.ts'

/** Una búsqueda de hora en una línea de palabras llanas. */
export const plainWords: typeof en = {
  title: 'Con sus palabras',
  example: 'Dra. Chen, martes después de las 2',
  read: 'Rellenar la búsqueda',
  piece: '{{what}}: {{text}}',
  what: {
    patient: 'Paciente',
    provider: 'Profesional',
    type: 'Tipo',
    location: 'Sede',
    length: 'Duración',
    modality: 'Modo',
    dates: 'Fechas',
    weekdays: 'Días',
    times: 'Hora del día',
  },
  which: '¿Cuál es «{{text}}»?',
  unknown: 'No se entendió: {{text}}',
  nothing: 'Nada en esta línea dice qué buscar.',
}
