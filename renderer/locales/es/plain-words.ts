import type { plainWords as en } from '../en/plain-words.ts'

/** Una búsqueda de hora en una línea de palabras llanas. */
export const plainWords: typeof en = {
  title: 'En palabras llanas',
  example: 'Dra. Chen el martes después de las 2, 30 min para María López',
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
