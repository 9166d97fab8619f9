import { useMutation, useQuery } from '@tanstack/react-query'
import { FileCheck, FileX, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedForm } from '../../core/forms/contract.ts'
import type { PatientId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
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
import { Withdrawal } from './withdrawal.tsx'

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
  const mayWrite = useMay('patients.write')
  const [isWithdrawing, setWithdrawing] = useState(false)
  const paper = useMutation({
    ...ask.reports.signedForm.mutationOptions(),
    onSuccess: (drawn) => void printPaper(drawn),
  })
  const isWithdrawn = form.withdrawnAt !== null
  return (
    <li className={css.stack}>
      <div className={css.signed}>
        {isWithdrawn ? <FileX size="1rem" aria-hidden /> : <FileCheck size="1rem" aria-hidden />}
        <Words form={form} />
        <Badge>{t(wayOf(form))}</Badge>
        <IconButton
          icon={Printer}
          label={t('print', { title: form.title })}
          isPending={paper.isPending}
          onPress={() => paper.mutate({ id: form.id })}
        />
        {mayWrite && !isWithdrawn && (
          <IconButton
            icon={FileX}
            label={t('withdraw', { title: form.title })}
            aria-expanded={isWithdrawing}
            onPress={() => setWithdrawing(!isWithdrawing)}
          />
        )}
      </div>
      <FailureBanner error={paper.error} />
      {isWithdrawing && !isWithdrawn && (
        <Withdrawal form={form} onClose={() => setWithdrawing(false)} />
      )}
    </li>
  )
}

const wayOf = ({ withdrawnAt, way }: SignedForm) =>
  withdrawnAt === null ? (way === 'paper' ? 'onPaper' : 'onScreen') : 'withdrawn'

/** Who signed when, and who took it back why. */
function Words({ form }: { form: SignedForm }) {
  const { t } = useTranslation('forms')
  const { locale } = useLocale()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = (at: number) => momentText(at, here, locale)
  const { withdrawnAt, withdrawnBy, withdrawnReason } = form
  return (
    <span className={css.words}>
      <strong>{form.title}</strong>
      <span>{t('by', { name: form.signerName, moment: moment(form.signedAt) })}</span>
      {withdrawnAt !== null && (
        <span>
          {t('withdrawnBy', {
            ...{ name: withdrawnBy ?? '', moment: moment(withdrawnAt) },
            reason: withdrawnReason ?? '',
          })}
        </span>
      )}
    </span>
  )
}
