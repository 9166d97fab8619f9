import { expect, test } from 'vitest'
import type { RecordLink } from '../../../core/kernel/record-link.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { refused } from './someone.ts'

const link = (more: Partial<Extract<RecordLink, { kind: 'template' }>> = {}): RecordLink => ({
  kind: 'template',
  label: 'OpenEMR',
  source: null,
  template: 'https://ehr.example.org/chart?n={recordNumber}',
  withBirthDate: false,
  ...more,
})

async function linkTo(t: TestPractice, recordLink: RecordLink | null): Promise<void> {
  const { clinic } = t.as('manager')
  const { practice } = await clinic.directory({})
  await clinic.savePractice({ ...practice, recordLink })
}

test('the record system opens on the patient, and the audit log says so', async () => {
  const t = testPractice()
  await linkTo(t, link())
  const { address } = await t.as('provider').patients.openElsewhere({ patientId: t.maria })
  expect(address).toBe('https://ehr.example.org/chart?n=1')
  const [entry] = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(entry).toMatchObject({ action: 'patient.opened_elsewhere', actor: 'The provider' })
})

test('without a record system there is nothing to open', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  await expect(patients.openElsewhere({ patientId: t.maria })).rejects.toMatchObject({
    code: 'inactive',
  })
  await linkTo(t, link())
  await linkTo(t, null)
  await expect(patients.openElsewhere({ patientId: t.maria })).rejects.toMatchObject({
    code: 'inactive',
  })
})

test('a number of the other system is kept for each record, encoded, and asked for when missing', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  await linkTo(t, link({ source: 'OpenEMR', template: 'https://ehr.example.org/{externalId}' }))
  await expect(patients.openElsewhere({ patientId: t.maria })).rejects.toMatchObject({
    code: 'no_external_number',
  })
  const kept = { patientId: t.maria, source: 'OpenEMR', number: 'a/b?c#d' }
  await patients.saveExternalNumber(kept)
  await patients.saveExternalNumber(kept)
  expect(await patients.externalNumbers({ patientId: t.maria })).toEqual([
    { source: 'OpenEMR', number: 'a/b?c#d' },
  ])
  expect(await patients.openElsewhere({ patientId: t.maria })).toEqual({
    address: 'https://ehr.example.org/a%2Fb%3Fc%23d',
  })
  await expect(patients.saveExternalNumber({ ...kept, patientId: t.john })).rejects.toMatchObject(
    refused('number', 'number_elsewhere'),
  )
  await patients.saveExternalNumber({ ...kept, number: '' })
  expect(await patients.externalNumbers({ patientId: t.maria })).toEqual([])
})

test('a link that could lead elsewhere is refused at its field', async () => {
  const t = testPractice()
  await expect(
    linkTo(t, link({ template: 'javascript:alert({recordNumber})' })),
  ).rejects.toMatchObject(refused('recordLink.template', 'link_unsafe'))
  await expect(
    linkTo(t, link({ template: 'https://ehr.example.org/{familyName}' })),
  ).rejects.toMatchObject(refused('recordLink.template', 'template_variable_unknown'))
})
