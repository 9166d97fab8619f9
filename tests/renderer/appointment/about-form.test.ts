import { expect, test } from 'vitest'
import { TypeId, uuidv7 } from '../../../core/kernel/ids.ts'
import { differences, rebase, type AboutForm } from '../../../renderer/appointment/about-form.ts'

const base: AboutForm = {
  typeId: TypeId.parse(uuidv7(1_700_000_000_000, new Uint8Array(10))),
  modality: 'in_person',
  reason: 'Cough',
  notes: '',
  patientNotes: '',
  referral: '',
}

test('fields that nobody touched follow the record', () => {
  const theirs = { ...base, reason: 'Cough and fever' }
  expect(rebase(base, base, theirs)).toEqual({ form: theirs, clashes: [] })
})

test('what was typed stays, beside what somebody else changed', () => {
  const typed = { ...base, notes: 'Call first' }
  const theirs = { ...base, reason: 'Cough and fever' }
  expect(rebase(typed, base, theirs)).toEqual({
    form: { ...base, reason: 'Cough and fever', notes: 'Call first' },
    clashes: [],
  })
})

test('a field that both changed differently is a clash, and keeps what was typed', () => {
  const typed = { ...base, reason: 'Flu' }
  const theirs = { ...base, reason: 'Cold' }
  expect(rebase(typed, base, theirs)).toEqual({ form: typed, clashes: ['reason'] })
})

test('the same change on both sides is none', () => {
  const same = { ...base, reason: 'Flu' }
  expect(rebase(same, base, same)).toEqual({ form: same, clashes: [] })
  expect(differences(same, same)).toEqual([])
})
