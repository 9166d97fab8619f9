import { expect, test } from 'vitest'
import { BY_LOCATION, BY_PATIENT, BY_PROVIDER } from '../../../core/appointments/board.ts'
import {
  BUSY_PATIENT,
  BUSY_PROVIDERS,
  BUSY_RESOURCES,
} from '../../../core/appointments/finding/busy.ts'
import { STANDING } from '../../../core/appointments/placing/standing.ts'
import { testPractice } from '../../support/practice.ts'

const spans = {
  ...{ earliest: 0, start: 0, end: 0, excluding: '[]', now: 0 },
  ...{ groupId: null, sessionId: null, newPatients: 0 },
}

const queries: readonly [string, string, readonly unknown[], readonly string[]][] = [
  ['the board of a provider', BY_PROVIDER, [{ whose: '', from: 0, to: 0 }], ['provider']],
  ['the board of locations', BY_LOCATION, [{ whose: '[]', from: 0, to: 0 }], ['location']],
  ['the visits of a patient', BY_PATIENT, ['', 1], ['patient']],
  ['busy providers', BUSY_PROVIDERS, [{ ...spans, owner: '[]' }], ['provider']],
  ['a busy patient', BUSY_PATIENT, [{ ...spans, owner: '' }], ['patient']],
  ['busy resources', BUSY_RESOURCES, [{ ...spans, owner: '[]' }], ['resource']],
  [
    'what stands in the way',
    STANDING,
    [{ ...spans, providerId: '', patientId: '', resourceIds: '[]' }],
    ['provider', 'patient', 'resource'],
  ],
]

const INDEX = {
  provider: 'appointments_of_provider (provider_id=? AND starts_at',
  location: 'appointments_of_location (location_id=? AND starts_at',
  patient: 'appointments_of_patient (patient_id=?',
  resource: 'appointment_resources_by_time (resource_id=? AND starts_at',
}

test.each(queries)('%s: found by index, without reading a whole table', (_, sql, values, by) => {
  const t = testPractice()
  const plan = t.peek((db) =>
    db.prepared<{ detail: string }>(`explain query plan ${sql}`).all(...values),
  )
  const steps = plan.map((step) => step.detail)
  for (const owner of by) expect(steps.join('\n')).toContain(INDEX[owner as keyof typeof INDEX])
  expect(steps.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([])
})
