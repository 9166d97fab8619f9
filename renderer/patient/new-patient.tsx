import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { PatientHit } from '../../core/patients/contract.ts'
import { filedName } from '../../core/kernel/names.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Banner,
  Button,
  DateField,
  Dialog,
  FailureBanner,
  Fields,
  Form,
  Select,
  TextField,
} from '../ui/index.ts'
import styles from './patient.module.css'
import { sexes } from './choices.ts'
import { useIdentity } from './use-identity.ts'
import { useNewPatient } from './use-new-patient.ts'

interface Props {
  /** What was searched for; the form starts from it. */
  readonly typed: string
  readonly onDone: (patientId: PatientId) => void
  readonly onCancel: () => void
}

interface NewPatientProps extends Props {
  /** The id of the form, where it is sent from elsewhere, too. */
  readonly formId?: string | undefined
}

/** The few facts that a new record needs; records that may be the same person are shown first. */
export function NewPatient({ typed, formId, onDone, onCancel }: NewPatientProps) {
  const adding = useNewPatient(typed, onDone)
  const own = useId()
  const form = formId ?? own
  return (
    <Form id={form} onSubmit={() => adding.create(false)}>
      <About adding={adding} onUse={onDone} />
      <div className={styles.actions}>
        <Actions {...{ adding, form, onCancel }} />
      </div>
    </Form>
  )
}

/** The same in a dialog, with the buttons at its foot. */
export function NewPatientDialog({ typed, onDone, onCancel }: Props) {
  const { t } = useTranslation('patient')
  const adding = useNewPatient(typed, onDone)
  const form = useId()
  const footer = <Actions {...{ adding, form, onCancel }} />
  return (
    <Dialog isOpen onClose={onCancel} title={t('newPatient')} footer={footer}>
      <Form id={form} onSubmit={() => adding.create(false)}>
        <About adding={adding} onUse={onDone} />
      </Form>
    </Dialog>
  )
}

type Adding = ReturnType<typeof useNewPatient>

interface ActionsProps extends Pick<Props, 'onCancel'> {
  readonly adding: Adding
  /** The id of the form that they send. */
  readonly form: string
}

function Actions({ adding, form, onCancel }: ActionsProps) {
  const { t } = useTranslation(['patient', 'common'])
  const { duplicates, mutation, create } = adding
  return (
    <>
      <Button onPress={onCancel}>{t('common:cancel')}</Button>
      {duplicates.length > 0 ? (
        <Button onPress={() => create(true)} isPending={mutation.isPending}>
          {t('anyway')}
        </Button>
      ) : (
        <Button variant="primary" type="submit" form={form} isPending={mutation.isPending}>
          {t('create')}
        </Button>
      )}
    </>
  )
}

interface AboutProps {
  readonly adding: Adding
  readonly onUse: (patientId: PatientId) => void
}

function About({ adding, onUse }: AboutProps) {
  const { duplicates, isRefused, mutation } = adding
  return (
    <>
      <NewFields {...adding} />
      {duplicates.length > 0 && <Duplicates hits={duplicates} onUse={onUse} />}
      {!isRefused && <FailureBanner error={mutation.error} />}
    </>
  )
}

function NewFields({ facts, change, problems }: Adding) {
  const { t } = useTranslation('patient')
  const { today } = useIdentity()
  const [first] = useState(() => firstEmpty(facts))
  return (
    <Fields column="9rem">
      <TextField
        label={t('field.givenName')}
        value={facts.givenName}
        onChange={(givenName) => change({ givenName })}
        problem={problems.givenName}
        maxLength={100}
        isRequired
        autoFocus={first === 'givenName'}
      />
      <TextField
        label={t('field.familyName')}
        value={facts.familyName}
        onChange={(familyName) => change({ familyName })}
        problem={problems.familyName}
        maxLength={100}
        isRequired
        autoFocus={first === 'familyName'}
      />
      <DateField
        label={t('field.birthDate')}
        value={facts.birthDate}
        onChange={(birthDate) => change({ birthDate })}
        problem={problems.birthDate}
        max={today}
        isRequired
        autoFocus={first === 'birthDate'}
      />
      <TextField
        label={t('field.phone')}
        type="tel"
        value={facts.phone}
        onChange={(phone) => change({ phone })}
        problem={problems['phones.0.number']}
        maxLength={40}
      />
      <Select
        label={t('field.sex')}
        options={sexes.map((id) => ({ id, label: t(`sex.${id}`) }))}
        value={facts.sex}
        onChange={(sex) => change({ sex })}
        problem={problems.sex}
      />
    </Fields>
  )
}

/** What was searched for fills in the name; the keys go on from there. */
function firstEmpty({ givenName, familyName }: Record<'givenName' | 'familyName', string>) {
  if (givenName === '') return 'givenName'
  return familyName === '' ? 'familyName' : 'birthDate'
}

interface DuplicatesProps {
  readonly hits: readonly PatientHit[]
  readonly onUse: (patientId: PatientId) => void
}

/** Records that may be the same person, each to be used instead. */
function Duplicates({ hits, onUse }: DuplicatesProps) {
  const { t } = useTranslation('patient')
  const identity = useIdentity()
  return (
    <Banner tone="warning">
      <p>{t('duplicates')}</p>
      <ul className={styles.duplicates}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <span>
              <strong>{filedName(hit)}</strong>
              <small>{identity.line(hit)}</small>
            </span>
            <Button size="s" onPress={() => onUse(hit.id)}>
              {t('useThis')}
            </Button>
          </li>
        ))}
      </ul>
      <CompareThese hits={hits} />
    </Banner>
  )
}

/** Where two records stand there already, they may be one person's themselves. */
function CompareThese({ hits: [one, other] }: Pick<DuplicatesProps, 'hits'>) {
  const { t } = useTranslation('merge')
  const mayMerge = useMay('patients.merge')
  if (!one || !other || !mayMerge) return null
  const compare = () =>
    useDesk.getState().show({ name: 'merge', keptId: one.id, droppedId: other.id })
  return (
    <Button variant="link" onPress={compare}>
      {t('duplicates.compareThese')}
    </Button>
  )
}
