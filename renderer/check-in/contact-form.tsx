import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { Saving } from '../patient/saving.tsx'
import { useRecordChange } from '../patient/use-record-change.ts'
import { Fields, Form, TextField } from '../ui/index.ts'

interface Props {
  readonly record: PatientRecord
  readonly onClose: () => void
}

/** How to reach the patient, changed without leaving the desk. */
export function ContactForm({ record, onClose }: Props) {
  const { t } = useTranslation(['checkIn', 'patient'])
  const { form, change, send, saving } = useContact({ record, onClose })
  const field = (name: keyof typeof form, label: string, problem: string = name) => (
    <TextField
      label={label}
      value={form[name]}
      problem={saving.problems[problem]}
      autoFocus={name === 'phone'}
      type={name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'}
      onChange={(text) => change({ [name]: text })}
    />
  )
  return (
    <Form onSubmit={() => send()}>
      <Fields>
        {field('phone', t('identity.phone'), 'phones.0.number')}
        {field('email', t('identity.email'))}
        {field('street', t('patient:field.street'), 'address.street')}
        {field('city', t('patient:field.city'), 'address.city')}
        {field('region', t('patient:field.region'), 'address.region')}
        {field('postalCode', t('patient:field.postalCode'), 'address.postalCode')}
      </Fields>
      <Saving change={saving} onClose={onClose} onSaveOver={() => send(true)} />
    </Form>
  )
}

function useContact({ record, onClose }: Props) {
  const saving = useRecordChange(record, onClose)
  const [form, setForm] = useState(() => startOf(record))
  const send = (over = false) => {
    const { phone, email, ...address } = form
    const [first, ...others] = record.phones
    const own = phone.trim() === '' ? [] : [{ kind: first?.kind ?? 'mobile', number: phone }]
    const { id: _, recordNumber: __, mergedInto: ___, deceasedOn: ____, ...rest } = record
    const { policies: _____, version: ______, ...fields } = rest
    saving.save({ ...fields, email, address, phones: [...own, ...others] }, over)
  }
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, send, saving }
}

const startOf = ({ phones: [phone], email, address }: PatientRecord) => ({
  phone: phone ? formatPhone(phone.number) : '',
  email: email ?? '',
  street: address.street ?? '',
  city: address.city ?? '',
  region: address.region ?? '',
  postalCode: address.postalCode ?? '',
})
