import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useLocale } from '../locales/use-locale.ts'
import { DateField, Fields, Form, Section, Select, TextField } from '../ui/index.ts'
import { EditorsLine } from '../presence/editors-line.tsx'
import { AlertsField } from './alerts-field.tsx'
import { contacts, sexes } from './choices.ts'
import { languageOptions } from './languages.ts'
import styles from './patient.module.css'
import { PhonesField } from './phones-field.tsx'
import { addressParts, formOf, type RecordForm } from './record-form.ts'
import type { PartProps } from './record-part.ts'
import { Saving } from './saving.tsx'
import { useIdentity } from './use-identity.ts'
import { useRecordChange } from './use-record-change.ts'

interface Props {
  readonly record: PatientRecord
  readonly onClose: () => void
}

/** Changes who the patient is and how to reach them. */
export function RecordEditor({ record, onClose }: Props) {
  const [form, setForm] = useState(() => formOf(record))
  const [isMissing, setMissing] = useState(false)
  const changing = useRecordChange(record, onClose)
  const { birthDate, ...rest } = form
  const save = (over: boolean) => {
    setMissing(birthDate === null)
    if (birthDate !== null) changing.save({ ...rest, birthDate, notes: record.notes }, over)
  }
  const missing = isMissing && birthDate === null ? { birthDate: 'required' as const } : {}
  const part = {
    form,
    change: (changed: Partial<RecordForm>) => setForm((before) => ({ ...before, ...changed })),
    problems: { ...changing.problems, ...missing },
  }
  return (
    <div className={styles.editor}>
      <EditorsLine what="patient" subjectId={record.id} />
      <Form onSubmit={() => save(false)}>
        <Person {...part} />
        <Contact {...part} />
        <Address {...part} />
        <AlertsField {...part} />
        <Saving change={changing} onClose={onClose} onSaveOver={() => save(true)} />
      </Form>
    </div>
  )
}

const names = ['givenName', 'familyName', 'preferredName'] as const

function Person({ form, change, problems }: PartProps) {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const { today } = useIdentity()
  return (
    <Section title={t('personTitle')}>
      <Fields>
        {names.map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            value={form[name]}
            onChange={(text) => change({ [name]: text })}
            problem={problems[name]}
            maxLength={100}
            isRequired={name !== 'preferredName'}
            autoFocus={name === 'givenName'}
          />
        ))}
        <DateField
          label={t('field.birthDate')}
          value={form.birthDate}
          onChange={(birthDate) => change({ birthDate })}
          problem={problems.birthDate}
          max={today}
          isRequired
        />
        <Select
          label={t('field.sex')}
          options={sexes.map((id) => ({ id, label: t(`sex.${id}`) }))}
          value={form.sex}
          onChange={(sex) => change({ sex })}
        />
        <Select
          label={t('field.language')}
          options={languageOptions(form.language, locale)}
          value={form.language}
          onChange={(language) => change({ language })}
          problem={problems.language}
        />
      </Fields>
    </Section>
  )
}

function Contact(part: PartProps) {
  const { t } = useTranslation('patient')
  const { form, change, problems } = part
  return (
    <Section title={t('contactTitle')}>
      <PhonesField {...part} />
      <Fields>
        <TextField
          label={t('field.email')}
          type="email"
          value={form.email}
          onChange={(email) => change({ email })}
          problem={problems.email}
          maxLength={254}
        />
        <Select
          label={t('field.contactPreference')}
          options={contacts.map((id) => ({ id, label: t(`contact.${id}`) }))}
          value={form.contactPreference}
          onChange={(contactPreference) => change({ contactPreference })}
        />
      </Fields>
    </Section>
  )
}

function Address({ form, change, problems }: PartProps) {
  const { t } = useTranslation('patient')
  return (
    <Section title={t('addressTitle')}>
      <Fields>
        {addressParts.map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            value={form.address[name]}
            onChange={(text) => change({ address: { ...form.address, [name]: text } })}
            problem={problems[`address.${name}`]}
            maxLength={200}
          />
        ))}
      </Fields>
    </Section>
  )
}
