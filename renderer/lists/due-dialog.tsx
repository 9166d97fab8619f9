import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { Button, DatePicker, Dialog, Form } from '../ui/index.ts'
import { useRecallChange } from './use-recall-change.ts'

interface Props {
  readonly recall: ListedRecall
  readonly onClose: () => void
}

/** A due date by hand; emptied, the computed one holds again. */
export function DueDialog({ recall, onClose }: Props) {
  const { t } = useTranslation(['lists', 'common'])
  const [date, setDate] = useState(recall.dueOn)
  const change = useRecallChange()
  const save = () => {
    change.setDate(recall, date)
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="due">
        {t('common:save')}
      </Button>
    </>
  )
  const title = t('recalls.dateTitle', { name: calledName(recall.callee) })
  return (
    <Dialog isOpen size="s" title={title} onClose={onClose} footer={footer}>
      <Form id="due" onSubmit={save}>
        <DatePicker
          label={t('recalls.due')}
          hint={t('recalls.dateHint')}
          value={date}
          onChange={setDate}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
