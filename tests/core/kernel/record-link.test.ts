import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDialable, isSafeAddress } from '../../../core/kernel/outside-address.ts'
import {
  expandLink,
  mistakesIn,
  RecordLink,
  type LinkValues,
} from '../../../core/kernel/record-link.ts'

const byTemplate = (template: string, more: object = {}): RecordLink => ({
  kind: 'template',
  label: 'EHR',
  source: 'EHR',
  template,
  withBirthDate: false,
  ...more,
})

const bySmart = (launchUrl: string, issuer = 'https://fhir.example.org/r4'): RecordLink => ({
  kind: 'smart',
  label: 'EHR',
  source: null,
  launchUrl,
  issuer,
  launch: 'recordNumber',
})

const isDots = (text: string) => /^\.+$/u.test(text)

const values: LinkValues = {
  patientId: '0198-id',
  recordNumber: 42,
  externalId: 'A/1 & 2',
  birthDate: '1984-03-14',
}

test.each([
  ['https://ehr.example.org/p/{recordNumber}', 'https://ehr.example.org/p/42'],
  [
    'https://ehr.example.org/p{?externalId}',
    'https://ehr.example.org/p?externalId=A%2F1%20%26%202',
  ],
  [
    'https://e.org/?a=1{&recordNumber,patientId}',
    'https://e.org/?a=1&recordNumber=42&patientId=0198-id',
  ],
  ['https://e.org/#/chart{/recordNumber}', 'https://e.org/#/chart/42'],
  ['epichaiku://open/{externalId}', 'epichaiku://open/A%2F1%20%26%202'],
])('%s becomes %s', (template, address) => {
  expect(mistakesIn(byTemplate(template))).toEqual([])
  expect(expandLink(byTemplate(template), values)).toBe(address)
})

test.each([
  ['http://ehr.example.org/{recordNumber}', 'link_unsafe'],
  ['javascript:alert({recordNumber})', 'link_unsafe'],
  ['file:///c:/{recordNumber}', 'link_unsafe'],
  ['ms-msdt://x/{recordNumber}', 'link_unsafe'],
  ['data:text/html,{recordNumber}', 'link_unsafe'],
  ['{recordNumber}', 'link_unsafe'],
  ['https://{recordNumber}.example.org/', 'link_unsafe'],
  ['https://ehr.example.org{recordNumber}', 'link_unsafe'],
  ['https://user:secret@ehr.example.org/{recordNumber}', 'link_unsafe'],
  ['//ehr.example.org/{recordNumber}', 'link_unsafe'],
  ['https://e.org/{+recordNumber}', 'template_malformed'],
  ['https://e.org/{#recordNumber}', 'template_malformed'],
  ['https://e.org/{recordNumber:3}', 'template_malformed'],
  ['https://e.org/{recordNumber', 'template_malformed'],
  ['https://e.org/{}', 'template_malformed'],
  ['https://e.org/{familyName}', 'template_variable_unknown'],
  ['https://e.org/{recordNumber}{?birthDate}', 'template_birth_date'],
  ['https://e.org/', 'template_names_nobody'],
] as const)('%s is refused: %s', (template, code) => {
  expect(mistakesIn(byTemplate(template))).toEqual([{ path: 'template', code }])
  expect(RecordLink.safeParse(byTemplate(template)).success).toBe(false)
})

test('a date of birth goes out only where the practice says so, and never alone', () => {
  const allowed = { withBirthDate: true }
  const both = byTemplate('https://e.org/{recordNumber}{?birthDate}', allowed)
  expect(mistakesIn(both)).toEqual([])
  expect(expandLink(both, values)).toBe('https://e.org/42?birthDate=1984-03-14')
  expect(mistakesIn(byTemplate('https://e.org/{?birthDate}', allowed))).toEqual([
    { path: 'template', code: 'template_names_nobody' },
  ])
})

test('a number of another system needs the name of that system, and a patient who has one', () => {
  const link = byTemplate('https://e.org/{externalId}')
  expect(mistakesIn({ ...link, source: null })).toEqual([{ path: 'source', code: 'required' }])
  expect(expandLink(link, { ...values, externalId: null })).toBeNull()
})

test.each([
  ['https://app.example.org/launch', '?iss='],
  ['https://app.example.org/launch?tenant=7', '?tenant=7&iss='],
])('a SMART launch adds issuer and launch to %s', (launchUrl, joint) => {
  expect(mistakesIn(bySmart(launchUrl))).toEqual([])
  expect(expandLink(bySmart(launchUrl), values)).toBe(
    `https://app.example.org/launch${joint}https%3A%2F%2Ffhir.example.org%2Fr4&launch=42`,
  )
})

test('a fragment of a launch address stays last', () => {
  expect(expandLink(bySmart('https://app.example.org/#home'), values)).toBe(
    'https://app.example.org/?iss=https%3A%2F%2Ffhir.example.org%2Fr4&launch=42#home',
  )
})

test('launch address and issuer are encrypted web addresses', () => {
  expect(mistakesIn(bySmart('http://a.org/', 'epichaiku://x'))).toEqual([
    { path: 'launchUrl', code: 'link_unsafe' },
    { path: 'issuer', code: 'link_unsafe' },
  ])
})

test('whatever another system calls a patient, the address stays at the same host', () => {
  const link = byTemplate('https://ehr.example.org/chart/{externalId}')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (externalId) => {
      fc.pre(!isDots(externalId))
      const address = expandLink(link, { ...values, externalId }) ?? ''
      expect(isSafeAddress(address)).toBe(true)
      expect(new URL(address).origin).toBe('https://ehr.example.org')
      expect(new URL(address).search + new URL(address).hash).toBe('')
    }),
  )
})

test.each(['.', '..', '...'])('a number that is only %s leads nowhere', (externalId) => {
  const link = byTemplate('https://ehr.example.org/chart/{externalId}')
  expect(expandLink(link, { ...values, externalId })).toBeNull()
})

test('only a plain telephone number is dialed', () => {
  expect(isDialable('tel:+16175550100')).toBe(true)
  for (const address of ['tel:112', 'tel:+1617;ext=1', 'tel:+1617555%23', 'sms:+16175550100'])
    expect(isDialable(address)).toBe(false)
})
