import type { print as english } from '../en/print.ts'

/** El diálogo que imprime la agenda del día. */
export const print: typeof english = {
  title: 'Imprimir la agenda del día',
  date: 'Fecha',
  scope: 'Para',
  everyone: 'Todos los profesionales',
  privacy: 'Versión privada',
  privacyHint: 'Iniciales en lugar de nombres, sin teléfonos ni avisos.',
  print: 'Imprimir',
  savePaper: 'Guardar como PDF',
  saveTable: 'Guardar como tabla',
  what: 'Qué imprimir',
  day: 'Agenda del día',
  calls: 'Lista de llamadas',
  listTitle: 'Imprimir una lista de llamadas',
  absence: 'Ausencia',
}
