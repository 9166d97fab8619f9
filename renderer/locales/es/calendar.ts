import type { calendar as en } from '../en/calendar.ts'

export const calendar: typeof en = {
  toolbar: 'Periodo y vista',
  week: 'Semana',
  timed: 'Por horas',
  previousWeek: 'Semana anterior',
  nextWeek: 'Semana siguiente',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  monthGrid: 'Citas de {{month}}',
  visits_one: '{{count}} cita',
  visits_other: '{{count}} citas',
  owing_one: '{{count}} con saldo',
  owing_other: '{{count}} con saldo',
  openDay: 'Abrir {{date}}: {{load}}',
  noVisits: 'Sin citas',
  closed: 'Cerrado: {{name}}',
}
