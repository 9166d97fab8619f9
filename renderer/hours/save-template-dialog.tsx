import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type HoursTemplateId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, FailureBanner, Form, showToast, TextField } from '../ui/index.ts'
import type { Draft } from './draft.ts'
import css from './hours.module.css'

/** Keeps what is drawn under a name. */
export function SaveTemplateDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation(['hours', 'common'])
  const [id] = useState(() => newId<HoursTemplateId>(Date.now()))
  const [name, setName] = useState('')
  const saving = useMutation(
    ask.availability.saveTemplate.mutationOptions({
      onSuccess: () => {
        showToast({ text: t('template.saved'), tone: 'success' })
        onClose()
      },
    }),
  )
  const { hours, blocks } = draft
  const save = () =>
    saving.mutate({ id, name, hours: [...hours], blocks: [...blocks], version: null })
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="template" isPending={saving.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="s" title={t('template.saveTitle')} onClose={onClose} footer={footer}>
      <Form id="template" onSubmit={save}>
        <FailureBanner error={saving.error} />
        <p className={css.hint}>{t('template.saveHint')}</p>
        <TextField
          label={t('template.name')}
          value={name}
          problem={fieldProblems(saving.error)['name']}
          autoFocus
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
