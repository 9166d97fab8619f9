import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  FailureBanner,
  Form,
  NumberField,
  Section,
  showToast,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { useAskedAgain } from '../visits/use-whole.ts'
import styles from './groups.module.css'

interface Props {
  readonly group: GroupRecord
  readonly onClose: () => void
}

/** Changes the name, the places and the notes of a group. */
export function GroupEdit({ group, onClose }: Props) {
  const { t } = useTranslation(['groups', 'common'])
  const [form, setForm] = useState(() => ({
    ...{ name: group.name, capacity: group.capacity, notes: group.notes },
  }))
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const mutation = useMutation({
    ...ask.groups.change.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('saved'), tone: 'success' })
      onClose()
    },
    onSettled: useAskedAgain(),
  })
  const problems = fieldProblems(mutation.error)
  const { id, version } = group
  return (
    <Section title={t('edit')}>
      <Form onSubmit={() => mutation.mutate({ id, version, ...form })}>
        <TextField
          label={t('name')}
          value={form.name}
          onChange={(name) => change({ name })}
          maxLength={80}
          problem={problems.name}
          isRequired
          autoFocus
        />
        <NumberField
          label={t('capacity')}
          value={form.capacity}
          onChange={(capacity) => change({ capacity: capacity ?? 1 })}
          minValue={1}
          maxValue={200}
          problem={problems.capacity}
        />
        <TextArea
          label={t('notes')}
          rows={2}
          value={form.notes}
          onChange={(notes) => change({ notes })}
          maxLength={4000}
        />
        <FailureBanner error={mutation.error} />
        <div className={styles.row}>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isPending={mutation.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
