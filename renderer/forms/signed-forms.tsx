import { useMutation, useQuery } from '@tanstack/react-query'
import { FileCheck, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SignedForm } from '../../core/forms/contract.ts'
import type { PatientId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper } from '../paper/paper.ts'
import {
  Badge,
  EmptyState,
  ErrorState,
  FailureBanner,
  IconButton,
  Loading,
  Section,
} from '../ui/index.ts'
import css from './forms.module.css'

/** What a patient signed, each to be printed exactly as it was. */
export function SignedForms({ patientId }: { patientId: PatientId }) {
  const { t } = useTranslation('forms')
  const signed = useQuery(ask.forms.ofPatient.queryOptions({ input: { patientId } }))
  return (
    <Section title={t('signed')}>
      {signed.isError && <ErrorState error={signed.error} onRetry={() => void signed.refetch()} />}
      {signed.isPending && <Loading />}
      {signed.data?.length === 0 && (
        <EmptyState icon={FileCheck} title={t('noneSigned')}>
          {t('noneSignedHint')}
        </EmptyState>
      )}
      {signed.data && signed.data.length > 0 && (
        <ul className={css.stack} aria-label={t('signed')}>
          {signed.data.map((form) => (
            <SignedLine key={form.id} form={form} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function SignedLine({ form }: { form: SignedForm }) {
  const { t } = useTranslation('forms')
  const { locale } = useLocale()
  const paper = useMutation({
    ...ask.reports.signedForm.mutationOptions(),
    onSuccess: (drawn) => void printPaper(drawn),
  })
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = momentText(form.signedAt, here, locale)
  return (
    <li className={css.signed}>
      <FileCheck size="1rem" aria-hidden />
      <span className={css.words}>
        <strong>{form.title}</strong>
        <span>{t('by', { name: form.signerName, moment })}</span>
        <FailureBanner error={paper.error} />
      </span>
      <Badge>{t(form.way === 'paper' ? 'onPaper' : 'onScreen')}</Badge>
      <IconButton
        icon={Printer}
        label={t('print', { title: form.title })}
        isPending={paper.isPending}
        onPress={() => paper.mutate({ id: form.id })}
      />
    </li>
  )
}
