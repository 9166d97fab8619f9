import { expect, test } from 'vitest'
import { pieces, read } from './clinic.ts'

test('a whole line becomes a search', () => {
  const line =
    'Dra. Chen el martes que viene después de las 2, follow-up de 30 min para Maria Lopez'
  expect(read('es', line)).toEqual({
    ...{ providers: ['Ada Chen'], type: 'Follow-up', patient: 'Maria Lopez 1984-03-14' },
    ...{ minutes: 30, from: '2026-03-03', to: '2026-03-03', earliest: '14:00' },
  })
  expect(pieces('es', line)).toEqual([
    'provider: Dra. Chen',
    'dates: el martes que viene',
    'times: después de las 2',
    'type: follow-up',
    'length: 30 min',
    'patient: para Maria Lopez',
  ])
})

test.each([
  ['45 min', 45],
  ['45 minutos', 45],
  ['media hora', 30],
  ['una hora', 60],
  ['1 hora', 60],
  ['2 horas', 120],
  ['hora y media', 90],
  ['una hora y media', 90],
  ['tres cuartos de hora', 45],
  ['1,5 horas', 90],
])('duración: %s', (text, minutes) => {
  expect(read('es', text)).toEqual({ minutes })
})

test.each([
  ['después de las 2', { earliest: '14:00' }],
  ['a partir de las 10:30', { earliest: '10:30' }],
  ['desde las 9 de la mañana', { earliest: '09:00' }],
  ['antes de las 11', { latest: '11:00' }],
  ['antes de las 4 de la tarde', { latest: '16:00' }],
  ['hasta las 5 y media', { latest: '17:30' }],
  ['antes del mediodía', { latest: '12:00' }],
  ['entre las 10 y las 12', { earliest: '10:00', latest: '12:00' }],
  ['de 3 a 5', { earliest: '15:00', latest: '17:00' }],
  ['a las 9 y cuarto', { earliest: '09:15' }],
  ['a las 15h', { earliest: '15:00' }],
  ['por la mañana', { latest: '12:00' }],
  ['por las mañanas', { latest: '12:00' }],
  ['mañanas', { latest: '12:00' }],
  ['por la tarde', { earliest: '12:00' }],
  ['a primera hora', { latest: '10:00' }],
  ['por la noche', { earliest: '17:00' }],
])('horas: %s', (text, window) => {
  expect(read('es', text)).toEqual(window)
})

test.each([
  ['hoy', '2026-03-02', '2026-03-02'],
  ['mañana', '2026-03-03', '2026-03-03'],
  ['pasado mañana', '2026-03-04', '2026-03-04'],
  ['el martes', '2026-03-03', '2026-03-03'],
  ['este viernes', '2026-03-06', '2026-03-06'],
  ['el próximo viernes', '2026-03-06', '2026-03-06'],
  ['el viernes que viene', '2026-03-06', '2026-03-06'],
  ['esta semana', '2026-03-02', '2026-03-08'],
  ['la semana que viene', '2026-03-09', '2026-03-15'],
  ['la próxima semana', '2026-03-09', '2026-03-15'],
  ['el mes que viene', '2026-04-01', '2026-04-30'],
  ['en dos semanas', '2026-03-16', '2026-03-22'],
  ['dentro de 3 días', '2026-03-05', '2026-03-05'],
  ['el 12 de marzo', '2026-03-12', '2026-03-12'],
  ['12/3', '2026-03-12', '2026-03-12'],
  ['en abril', '2026-04-01', '2026-04-30'],
  ['del 12 de marzo al 20 de marzo', '2026-03-12', '2026-03-20'],
  ['entre el 12 de marzo y el 20 de marzo', '2026-03-12', '2026-03-20'],
])('fechas: %s', (text, from, to) => {
  expect(read('es', text)).toEqual({ from, to })
})

test.each([
  ['a partir del 12 de marzo', { from: '2026-03-12' }],
  ['después del 12 de marzo', { from: '2026-03-13' }],
  ['antes del 12 de marzo', { from: '2026-03-02', to: '2026-03-11' }],
  ['hasta el viernes', { from: '2026-03-02', to: '2026-03-06' }],
  ['los martes', { weekdays: [2] }],
  ['los martes y jueves', { weekdays: [2, 4] }],
  ['los lunes, los miércoles o los viernes', { weekdays: [1, 3, 5] }],
  ['los sábados', { weekdays: [6] }],
  ['todos los lunes', { weekdays: [1] }],
  ['entre semana', { weekdays: [1, 2, 3, 4, 5] }],
  ['los fines de semana', { weekdays: [6, 7] }],
  ['lunes o miércoles', { weekdays: [1, 3] }],
  ['mañana por la tarde', { from: '2026-03-03', to: '2026-03-03', earliest: '12:00' }],
  ['el martes de la semana que viene', { from: '2026-03-09', to: '2026-03-15', weekdays: [2] }],
  ['el martes en ocho días', { from: '2026-03-10', to: '2026-03-10' }],
  ['la semana que viene por la mañana', { from: '2026-03-09', to: '2026-03-15', latest: '12:00' }],
])('límites y días: %s', (text, found) => {
  expect(read('es', text)).toEqual(found)
})

test.each([
  ['con la Dra. Chen', { providers: ['Ada Chen'] }],
  ['dr. muñoz', { providers: ['Inés Muñoz'] }],
  ['con Brandt', { providers: ['Leo Brandt-Ruiz'] }],
  ['en Westside', { locations: ['Westside'] }],
  ['para José Ibáñez', { patient: 'José Ibáñez Rojas 1948-12-01' }],
  ['por vídeo', { modality: 'video' }],
  ['por teléfono', { modality: 'phone' }],
  ['presencial', { modality: 'in_person' }],
])('nombres: %s', (text, found) => {
  expect(read('es', text)).toEqual(found)
})

test('lo que no se entiende se dice', () => {
  expect(read('es', 'con el dr. Okafor la semana que viene')['unclear']).toHaveLength(1)
  expect(read('es', 'cita chismosa el martes')['unknown']).toEqual(['chismosa'])
  expect(read('es', 'busca una cita por favor')).toEqual({})
})
