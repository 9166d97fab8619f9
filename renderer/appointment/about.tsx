import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { TypeId } from '../../core/kernel/ids.ts'
import { Why } from '../booking/declined-place.tsx'
import { declinedOf } from '../booking/declined.ts'
import { useWording } from '../booking/wording.ts'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useHolding } from '../rules/use-holding.ts'
import {
  Banner,
  Button,
  Facts,
  FailureBanner,
  Form,
  Section,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts'
import type { AboutField } from './about-form.ts'
import styles from './appointment.module.css'
import { useAbout } from './use-about.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
}

/** What the visit is about, in words; edited in place by who may. */
export function About(props: Props) {
  const { t } = useTranslation('appointment')
  const mayBook = useMay('appointments.book')
  return (
    <Section title={t('about')}>
      {mayBook ? <Editing {...props} /> : <Reading record={props.record} />}
    </Section>
  )
}

function Reading({ record }: Pick<Props, 'record'>) {
  const { t } = useTranslation(['appointment', 'rules'])
  return (
    <Facts
      facts={[
        [t('reasonOfVisit'), record.reason],
        [t('notes'), record.notes || null],
        [t('patientNotes'), record.patientNotes || null],
        [t('rules:booking.referral'), record.referral],
      ]}
    />
  )
}

function Editing({ record, known }: Props) {
  const { t } = useTranslation(['appointment', 'common'])
  const about = useAbout(record)
  const { form, change, problems } = about
  const hints = useTheirs(about, known)
  return (
    <Form onSubmit={about.save}>
      <What {...{ about, known, hints }} />
      <Referral about={about} record={record} hint={hints.referral} />
      <TextField
        label={t('reasonOfVisit')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        maxLength={200}
        hint={hints.reason}
        problem={problems.reason}
      />
      <TextArea
        label={t('notes')}
        rows={2}
        value={form.notes}
        onChange={(notes) => change({ notes })}
        maxLength={4000}
        hint={hints.notes}
        problem={problems.notes}
      />
      <TextArea
        label={t('patientNotes')}
        rows={2}
        value={form.patientNotes}
        onChange={(patientNotes) => change({ patientNotes })}
        maxLength={4000}
        hint={hints.patientNotes ?? t('patientNotesHint')}
        problem={problems.patientNotes}
      />
      <Saving about={about} record={record} known={known} />
    </Form>
  )
}

type AboutState = ReturnType<typeof useAbout>
type Hints = Partial<Record<AboutField, string>>

/** What others wrote into the fields that were changed here, too. */
function useTheirs({ clashes, theirs }: AboutState, known: KnownDirectory): Hints {
  const { t } = useTranslation(['appointment', 'common'])
  const spoken = (field: AboutField) => {
    if (field === 'typeId') return known.type(theirs.typeId)?.name ?? ''
    if (field === 'modality') return t(`common:modality.${theirs.modality}`)
    return theirs[field] === '' ? t('emptyText') : theirs[field]
  }
  return Object.fromEntries(clashes.map((field) => [field, t('theirs', { text: spoken(field) })]))
}

interface WhatProps {
  readonly about: AboutState
  readonly known: KnownDirectory
  readonly hints: Hints
}

function What({ about: { form, change, problems }, known, hints }: WhatProps) {
  const { t } = useTranslation(['appointment', 'common'])
  const modalities = known.type(form.typeId)?.modalities ?? []
  const choose = (typeId: TypeId) => {
    const offered = known.type(typeId)?.modalities ?? []
    const modality = offered.includes(form.modality) ? form.modality : (offered[0] ?? 'in_person')
    change({ typeId, modality })
  }
  return (
    <>
      <Select<TypeId>
        label={t('type')}
        options={typeChoices(known, form.typeId)}
        value={form.typeId}
        onChange={choose}
        hint={hints.typeId}
        problem={problems.typeId}
      />
      {modalities.length > 1 && (
        <Select
          label={t('how')}
          options={modalities.map((id) => ({ id, label: t(`common:modality.${id}`) }))}
          value={form.modality}
          onChange={(modality) => change({ modality })}
          hint={hints.modality}
          problem={problems.modality}
        />
      )}
    </>
  )
}

interface ReferralProps extends Pick<Props, 'record'> {
  readonly about: AboutState
  readonly hint: string | undefined
}

/** Who sent the patient, where somebody did or a rule asks for it. */
function Referral({ about: { form, change, problems }, record, hint }: ReferralProps) {
  const { t } = useTranslation('rules')
  const { providerId, locationId } = record
  const rules = useHolding({ providerId, locationId, typeId: form.typeId })
  const isNeeded = rules.some(({ setting }) => setting.kind === 'referral' && setting.on)
  if (!isNeeded && record.referral === null && form.referral === '') return null
  return (
    <TextField
      label={t('booking.referral')}
      value={form.referral}
      onChange={(referral) => change({ referral })}
      maxLength={200}
      hint={hint ?? (isNeeded ? t('booking.referralHint') : undefined)}
      problem={problems.referral}
    />
  )
}

/** Appears once something was changed. */
function Saving({ about, record, known }: Props & { about: AboutState }) {
  const { t } = useTranslation(['appointment', 'common'])
  const { clashes, isDirty, isPending, takeTheirs } = about
  const declined = declinedOf(about.error)
  const wording = useWording(known, record.locationId)
  const isClash = clashes.length > 0
  return (
    <>
      {isClash && <Banner tone="warning">{t('stale')}</Banner>}
      {declined ? (
        <Why declined={declined} wording={wording} />
      ) : (
        <FailureBanner error={about.error} />
      )}
      {isDirty && (
        <div className={styles.row}>
          <Button onPress={takeTheirs}>{isClash ? t('takeTheirs') : t('common:undo')}</Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isClash ? t('saveOver') : t('common:save')}
          </Button>
        </div>
      )}
    </>
  )
}
