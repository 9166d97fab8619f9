import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button, DatePicker, Dialog, Form, TextField } from '../ui/index.ts'
import type { Noted } from './use-log-call.ts'

interface Props {
  readonly name: string
  readonly onLog: (noted: Noted) => void
  readonly onClose: () => void
}

/** When somebody wants to be called again: tomorrow, unless they said otherwise. */
export function CallBack({ name, onLog, onClose }: Props) {
  const { t } = useTranslation(['lists', 'common'])
  const { today } = useIdentity()
  const [on, setOn] = useState<LocalDate | null>(addDays(today, 1))
  const [comment, setComment] = useState('')
  const save = () => {
    onLog({ outcome: 'call_back', callBackOn: on, comment })
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="callBack" autoFocus>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="s" title={t('call.backTitle', { name })} onClose={onClose} footer={footer}>
      <Form id="callBack" onSubmit={save}>
        <DatePicker label={t('call.backOn')} value={on} min={today} onChange={setOn} />
        <TextField
          label={t('call.comment')}
          value={comment}
          maxLength={200}
          onChange={setComment}
        />
      </Form>
    </Dialog>
  )
}
