import { useQuery } from '@tanstack/react-query'
import { FileCheck, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueForm } from '../../core/forms/contract.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { SignDialog } from '../forms/sign-dialog.tsx'
import { Badge, Button, ErrorState, Loading } from '../ui/index.ts'
import { Card } from './card.tsx'
import styles from './check-in.module.css'
import type { PartProps } from './checked-in.ts'

/** What is still to be signed, on this screen or on paper. */
export function FormsPart(props: PartProps) {
  const { t } = useTranslation('checkIn')
  const due = useQuery(ask.forms.due.queryOptions({ input: { appointmentId: props.record.id } }))
  return (
    <Card title={t('part.forms')}>
      {due.isError && <ErrorState error={due.error} onRetry={() => void due.refetch()} />}
      {due.isPending && <Loading />}
      {due.data && <Due {...props} forms={due.data} />}
    </Card>
  )
}

function Due({ patient, record, forms }: PartProps & { readonly forms: readonly DueForm[] }) {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const [signing, setSigning] = useState<DueForm | null>(null)
  if (forms.length === 0)
    return (
      <p>
        <Badge tone="success" icon={FileCheck}>
          {t('forms.none')}
        </Badge>
      </p>
    )
  return (
    <>
      <ul className={styles.forms} aria-label={t('part.forms')}>
        {forms.map((form) => (
          <li key={form.formId} className={styles.form}>
            <strong>{form.name}</strong>
            <Badge tone="warning">
              {t(form.lastSignedAt === null ? 'forms.due' : 'forms.again')}
            </Badge>
            {mayWrite && (
              <Button size="s" icon={PenLine} onPress={() => setSigning(form)}>
                {t('forms.sign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {signing && (
        <SignDialog
          form={signing}
          patient={patient}
          appointmentId={record.id}
          onClose={() => setSigning(null)}
        />
      )}
    </>
  )
}
