import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { RelationKind, type KnownRelation } from '../../core/patients/relations-contract.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import { ask } from '../client/client.ts'
import {
  Button,
  DatePicker,
  Dialog,
  FailureBanner,
  Fields,
  Form,
  RadioGroup,
  Select,
  TextField,
} from '../ui/index.ts'
import styles from './family.module.css'
import { useRelationForm } from './relation-form.ts'

interface Props {
  readonly record: PatientRecord
  /** Null connects somebody. */
  readonly stored: KnownRelation | null
  readonly onClose: () => void
}

const FORM = 'relation'

/** Says how somebody belongs to the patient, and who pays. */
export function RelationDialog({ record, stored, onClose }: Props) {
  const { t } = useTranslation(['family', 'common'])
  const relation = useRelationForm(record.id, stored, onClose)
  const { form, change, save, mutation, problems } = relation
  const name = useName(form.relativeId)
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={stored ? t('editTitle') : t('addTitle')}
      footer={footer}
    >
      <div className={styles.stack}>
        {stored === null && (
          <PatientPart
            patientId={form.relativeId}
            problem={problems.relativeId}
            takesFocus
            onPick={(relativeId) => change({ relativeId })}
          />
        )}
        <Form id={FORM} onSubmit={save}>
          <FailureBanner error={mutation.error} />
          <Details {...relation} name={name} patient={calledName(record)} />
        </Form>
      </div>
    </Dialog>
  )
}

/** What the relative is called; null until somebody is chosen. */
function useName(relativeId: PatientId | null): string | null {
  const input = relativeId === null ? skipToken : { id: relativeId }
  const { data } = useQuery(ask.patients.get.queryOptions({ input }))
  return data ? calledName(data) : null
}

type DetailsProps = Pick<ReturnType<typeof useRelationForm>, 'form' | 'change' | 'problems'> & {
  readonly name: string | null
  readonly patient: string
}

const payers = ['relative', 'patient', 'nobody'] as const

function Details({ form, change, problems, name, patient }: DetailsProps) {
  const { t } = useTranslation('family')
  const people = { relative: name ?? '', patient }
  const words = name === null ? 'paysForNew' : 'paysFor'
  return (
    <>
      <Select
        label={t('kindLabel')}
        options={RelationKind.options.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        problem={problems.kind}
      />
      <RadioGroup
        label={t('pays')}
        stacked
        options={payers.map((id) => ({ id, label: t(`${words}.${id}`, people) }))}
        value={form.pays ?? 'nobody'}
        onChange={(pays) => change({ pays: pays === 'nobody' ? null : pays })}
        problem={problems.pays}
      />
      <TextField
        label={t('comment')}
        value={form.comment}
        onChange={(comment) => change({ comment })}
        problem={problems.comment}
        maxLength={200}
      />
      <Fields>
        <DatePicker
          label={t('from')}
          value={form.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          problem={problems.validFrom}
        />
        <DatePicker
          label={t('to')}
          value={form.validTo}
          onChange={(validTo) => change({ validTo })}
          problem={problems.validTo}
        />
      </Fields>
    </>
  )
}
