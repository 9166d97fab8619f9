import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { client } from '../client/client.ts'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, Dialog, FailureBanner, Form, Select } from '../ui/index.ts'
import { draftOf, type Draft } from './draft.ts'
import css from './hours.module.css'

interface CopyProviderDialogProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  onCopy: (draft: Draft) => void
  onClose: () => void
}

/** Draws the regular hours and blocks that another provider has today. */
export function CopyProviderDialog(props: CopyProviderDialogProps) {
  const { known, providerId, today, onCopy, onClose } = props
  const { t } = useTranslation(['hours', 'common'])
  const options = providerChoices(known).filter(({ id }) => id !== providerId)
  const [from, setFrom] = useState<ProviderId | null>(options[0]?.id ?? null)
  const reading = useMutation({
    mutationFn: (id: ProviderId) => weekOf(id, today),
    onSuccess: (draft) => {
      onCopy(draft)
      onClose()
    },
  })
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form="copy-provider"
        isDisabled={from === null}
        isPending={reading.isPending}
      >
        {t('copy')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="s" title={t('copyProviderTitle')} onClose={onClose} footer={footer}>
      <Form id="copy-provider" onSubmit={() => from !== null && reading.mutate(from)}>
        <FailureBanner error={reading.error} />
        <p className={css.hint}>{t(from === null ? 'noOthers' : 'copyProviderHint')}</p>
        {from !== null && (
          <Select label={t('provider')} options={options} value={from} onChange={setFrom} />
        )}
      </Form>
    </Dialog>
  )
}

async function weekOf(providerId: ProviderId, date: LocalDate): Promise<Draft> {
  const [hours, blocks] = await Promise.all([
    client.availability.hours({ providerId }),
    client.availability.blocks({ providerId }),
  ])
  const regular = hours.filter(({ seasonId }) => seasonId === null)
  return draftOf(regular, blocks, date)
}
