import { expect, test } from 'vitest'
import { pieces, read } from './clinic.ts'

const tuesday = { from: '2026-03-10', to: '2026-03-10' }

test('a whole line becomes a search', () => {
  const line = 'Dr Chen next Tue after 2, 30 min follow-up for Maria Lopez'
  expect(read('en', line)).toEqual({
    ...{ providers: ['Ada Chen'], type: 'Follow-up', patient: 'Maria Lopez 1984-03-14' },
    ...{ minutes: 30, ...tuesday, earliest: '14:00' },
  })
  expect(pieces('en', line)).toEqual([
    'provider: Dr Chen',
    'dates: next Tue',
    'times: after 2',
    'length: 30 min',
    'type: follow-up',
    'patient: for Maria Lopez',
  ])
})

test.each([
  ['30 min', 30],
  ['45 minutes', 45],
  ['20-minute', 20],
  ['half an hour', 30],
  ['an hour', 60],
  ['1 hour', 60],
  ['1.5 hours', 90],
  ['an hour and a half', 90],
  ['2 hrs', 120],
])('length: %s', (text, minutes) => {
  expect(read('en', text)).toEqual({ minutes })
  expect(read('en', `cleaning ${text} please`)).toEqual({ type: 'Cleaning', minutes })
})

test.each([
  ['after 2', { earliest: '14:00' }],
  ['after 2pm', { earliest: '14:00' }],
  ['after 9', { earliest: '09:00' }],
  ['after 10:30', { earliest: '10:30' }],
  ['after 14:15', { earliest: '14:15' }],
  ['after 12', { earliest: '12:00' }],
  ['from 3 on', { earliest: '15:00' }],
  ['before 11', { latest: '11:00' }],
  ['before 11 am', { latest: '11:00' }],
  ['before noon', { latest: '12:00' }],
  ['no later than 4:30 p.m.', { latest: '16:30' }],
  ['by 5', { latest: '17:00' }],
  ['between 10 and 12', { earliest: '10:00', latest: '12:00' }],
  ['between 2 and 4', { earliest: '14:00', latest: '16:00' }],
  ['10-2', { earliest: '10:00', latest: '14:00' }],
  ['7 to 9 pm', { earliest: '19:00', latest: '21:00' }],
  ['at half past 9', { earliest: '09:30' }],
  ['mornings', { latest: '12:00' }],
  ['in the morning', { latest: '12:00' }],
  ['early morning', { latest: '10:00' }],
  ['late afternoon', { earliest: '15:00' }],
  ['afternoons', { earliest: '12:00' }],
  ['in the evening', { earliest: '17:00' }],
  ['after lunch', { earliest: '12:00' }],
  ['afternoon before 4', { earliest: '12:00', latest: '16:00' }],
])('times: %s', (text, window) => {
  expect(read('en', text)).toEqual(window)
})

test.each([
  ['today', '2026-03-02', '2026-03-02'],
  ['tomorrow', '2026-03-03', '2026-03-03'],
  ['the day after tomorrow', '2026-03-04', '2026-03-04'],
  ['Tuesday', '2026-03-03', '2026-03-03'],
  ['on Friday', '2026-03-06', '2026-03-06'],
  ['next Friday', '2026-03-13', '2026-03-13'],
  ['this week', '2026-03-02', '2026-03-08'],
  ['next week', '2026-03-09', '2026-03-15'],
  ['this month', '2026-03-02', '2026-03-31'],
  ['next month', '2026-04-01', '2026-04-30'],
  ['in 2 weeks', '2026-03-16', '2026-03-22'],
  ['two weeks from now', '2026-03-16', '2026-03-22'],
  ['in three days', '2026-03-05', '2026-03-05'],
  ['a week from Tuesday', '2026-03-10', '2026-03-10'],
  ['March 12', '2026-03-12', '2026-03-12'],
  ['12 March', '2026-03-12', '2026-03-12'],
  ['3/12', '2026-03-12', '2026-03-12'],
  ['2026-03-20', '2026-03-20', '2026-03-20'],
  ['in April', '2026-04-01', '2026-04-30'],
  ['March', '2026-03-02', '2026-03-31'],
  ['between March 12 and March 20', '2026-03-12', '2026-03-20'],
  ['March 12 to March 20', '2026-03-12', '2026-03-20'],
  ['Monday to Wednesday', '2026-03-02', '2026-03-04'],
])('dates: %s', (text, from, to) => {
  expect(read('en', text)).toEqual({ from, to })
})

test.each([
  ['after March 12', { from: '2026-03-13' }],
  ['from March 12', { from: '2026-03-12' }],
  ['before March 12', { from: '2026-03-02', to: '2026-03-11' }],
  ['by Friday', { from: '2026-03-02', to: '2026-03-06' }],
  ['Tuesdays', { weekdays: [2] }],
  ['on Tuesdays and Thursdays', { weekdays: [2, 4] }],
  ['Mondays, Wednesdays or Fridays', { weekdays: [1, 3, 5] }],
  ['every Monday', { weekdays: [1] }],
  ['weekdays', { weekdays: [1, 2, 3, 4, 5] }],
  ['weekends', { weekdays: [6, 7] }],
  ['Monday or Wednesday', { weekdays: [1, 3] }],
  ['Tuesday next week', { ...{ from: '2026-03-09', to: '2026-03-15' }, weekdays: [2] }],
  ['Tuesdays in April', { ...{ from: '2026-04-01', to: '2026-04-30' }, weekdays: [2] }],
  ['Tue at 2pm', { ...{ from: '2026-03-03', to: '2026-03-03' }, earliest: '14:00' }],
  ['next week mornings', { ...{ from: '2026-03-09', to: '2026-03-15' }, latest: '12:00' }],
])('bounds and weekdays: %s', (text, found) => {
  expect(read('en', text)).toEqual(found)
})

test.each([
  ['Dr. Ada Chen', { providers: ['Ada Chen'] }],
  ['with Chen', { providers: ['Ada Chen'] }],
  ['Chen', { providers: ['Ada Chen'] }],
  ['chen tomorrow', { providers: ['Ada Chen'], from: '2026-03-03', to: '2026-03-03' }],
  ['Dr Munoz', { providers: ['Inés Muñoz'] }],
  ['dr brandt ruiz', { providers: ['Leo Brandt-Ruiz'] }],
  ['Dr Chen or Dr Munoz', { providers: ['Ada Chen', 'Inés Muñoz'] }],
  ['Ben Okafor', { providers: ['Ben Okafor'] }],
  ['follow up', { type: 'Follow-up' }],
  ['new patient', { type: 'New patient' }],
  ['annual physical', { type: 'Annual physical' }],
  ['50-minute session', { type: '50-minute session' }],
  ['at Westside', { locations: ['Westside'] }],
  ['Harbor Street', { locations: ['Harbor Street'] }],
  ['Harbor', { locations: ['Harbor Street'] }],
  ['for April Jones', { patient: 'April Jones 1966-06-06' }],
  ["for Kate O'Brien", { patient: "Kate O'Brien 1990-05-05" }],
  ['for Grace Chen', { patient: 'Grace Chen 1959-09-09' }],
  ['Grace Chen with Dr Chen', { patient: 'Grace Chen 1959-09-09', providers: ['Ada Chen'] }],
  [
    'Lopez Maria Tuesday',
    { patient: 'Maria Lopez 1984-03-14', from: '2026-03-03', to: '2026-03-03' },
  ],
  ['for jose ibanez', { patient: 'José Ibáñez Rojas 1948-12-01' }],
  ['video follow-up', { type: 'Follow-up', modality: 'video' }],
  ['by phone', { modality: 'phone' }],
  ['in person', { modality: 'in_person' }],
])('names: %s', (text, found) => {
  expect(read('en', text)).toEqual(found)
})

test.each([
  ['Dr Okafor', { unclear: [['Okafor', 'Ben Okafor', 'Samuel Okafor']] }],
  ['physical', { unclear: [['physical', 'Annual physical', 'Sports physical']] }],
  ['for John Smith', { unclear: [['John Smith', 'John Smith', 'John Smith']] }],
])('a name that means several is asked about: %s', (text, found) => {
  const { unclear, ...rest } = read('en', text)
  expect(rest).toEqual({})
  expect(
    (unclear as string[][]).map(([said, ...names]) => [
      said?.replace(/^(dr|for) /iu, ''),
      ...names,
    ]),
  ).toEqual(found.unclear)
})

test.each([
  ['Dr Zhivago tomorrow', ['Dr Zhivago']],
  ['for Ottilie Blank', ['Ottilie Blank']],
  ['follow-up xyzzy 30 min', ['xyzzy']],
  ['cleaning and follow-up', ['cleaning']],
  ['after 27', ['after 27']],
  ['99 bottles', ['99 bottles']],
])('what was not understood is told, not guessed: %s', (text, unknown) => {
  expect(read('en', text)['unknown']).toEqual(unknown)
})

test('nothing is nothing', () => {
  expect(read('en', 'please find an appointment')).toEqual({})
})
