import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueForm, FormLanguage } from '../../core/forms/contract.ts'
import type { Strokes } from '../../core/forms/strokes-contract.ts'
import { ageOn } from '../../core/kernel/dates.ts'
import { newId, type AppointmentId, type SignedFormId } from '../../core/kernel/ids.ts'
import { readMarkdown } from '../../core/kernel/markdown.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useIdentity } from '../patient/use-identity.ts'
import {
  Button,
  Dialog,
  FailureBanner,
  Form,
  showToast,
  SignaturePad,
  TextField,
  ToggleGroup,
} from '../ui/index.ts'
import { FormReading, textIn } from './form-reading.tsx'
import css from './forms.module.css'

interface Props {
  readonly form: DueForm
  readonly patient: PatientRecord
  readonly appointmentId: AppointmentId
  readonly onClose: () => void
}

/** A form to read and sign at the desk, or to note that it was signed on paper. */
export function SignDialog(props: Props) {
  const { t } = useTranslation(['forms', 'common'])
  const { form, onClose } = props
  const signing = useSigning(props)
  const { draft, change, mutation } = signing
  const text = textIn(form.texts, draft.language)
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form="sign"
        icon={PenLine}
        isPending={mutation.isPending}
      >
        {t(draft.way === 'paper' ? 'keepPaper' : 'sign')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="l" title={text.title} onClose={onClose} footer={footer}>
      <Form id="sign" onSubmit={signing.send}>
        <FailureBanner error={mutation.error} />
        <div className={css.modes}>
          <ToggleGroup
            label={t('way')}
            options={[
              { id: 'screen', label: t('onScreen') },
              { id: 'paper', label: t('onPaper') },
            ]}
            value={draft.way}
            onChange={(way) => change({ way })}
          />
          {form.texts.es && (
            <ToggleGroup
              label={t('language')}
              options={[
                { id: 'en', label: t('english') },
                { id: 'es', label: t('spanish') },
              ]}
              value={draft.language}
              onChange={(language) => change({ language })}
            />
          )}
        </div>
        <FormReading label={text.title} language={text.language} blocks={readMarkdown(text.body)} />
        <SignatureFields {...signing} />
      </Form>
    </Dialog>
  )
}

function SignatureFields({ draft, change, problems }: ReturnType<typeof useSigning>) {
  const { t } = useTranslation('forms')
  return (
    <>
      <ToggleGroup
        label={t('signer')}
        options={[
          { id: 'patient', label: t('patient') },
          { id: 'guardian', label: t('guardian') },
        ]}
        value={draft.signer}
        onChange={(signer) => change({ signer })}
      />
      <TextField
        label={t('signerName')}
        value={draft.signerName}
        problem={problems['signerName']}
        maxLength={120}
        isRequired
        onChange={(signerName) => change({ signerName })}
      />
      {draft.way === 'screen' && (
        <SignaturePad
          label={t('signature')}
          hint={t('signatureHint')}
          onChange={(strokes) => change({ strokes })}
        />
      )}
    </>
  )
}

interface Draft {
  readonly way: 'screen' | 'paper'
  readonly language: FormLanguage
  readonly signer: 'patient' | 'guardian'
  readonly signerName: string
  readonly strokes: Strokes | null
}

function useSigning({ form, patient, appointmentId, onClose }: Props) {
  const { t } = useTranslation('forms')
  const { today } = useIdentity()
  const queries = useQueryClient()
  const [id] = useState(() => newId<SignedFormId>(Date.now()))
  const [draft, setDraft] = useState(() => startOf(form, patient, ageOn(today, patient.birthDate)))
  const mutation = useMutation({
    ...ask.forms.sign.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('kept', { name: form.name }), tone: 'success' })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.forms.key() }),
  })
  const { formId, edition } = form
  const send = () => {
    const strokes = draft.way === 'paper' ? null : draft.strokes
    mutation.mutate({
      ...draft,
      id,
      formId,
      edition,
      strokes,
      patientId: patient.id,
      appointmentId,
    })
  }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change, send, mutation, problems: fieldProblems(mutation.error) }
}

const ADULT = 18

/** For a child a parent or guardian signs, whose name is typed. */
function startOf({ texts }: DueForm, patient: PatientRecord, age: number): Draft {
  const speaks = patient.language === 'es' && texts.es ? 'es' : 'en'
  const who =
    age < ADULT
      ? ({ signer: 'guardian', signerName: '' } as const)
      : ({
          signer: 'patient',
          signerName: calledName({ ...patient, preferredName: null }),
        } as const)
  return { way: 'screen', language: speaks, strokes: null, ...who }
}
