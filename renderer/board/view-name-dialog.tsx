import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type BoardViewId } from '../../core/kernel/ids.ts'
import type { StoredView } from '../../core/preferences/contract.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, FailureBanner, Form, showToast, TextField } from '../ui/index.ts'
import { useKeepingViews, useShownLook } from './use-views.ts'
import { changeLook } from './view.ts'

interface Props {
  /** The view that gets another name; null keeps the board as it is as a new one. */
  readonly view: StoredView | null
  readonly onClose: () => void
}

/** Asks for the name of a view. */
export function ViewNameDialog({ view, onClose }: Props) {
  const { t } = useTranslation(['boardViews', 'common'])
  const [id] = useState(() => view?.id ?? newId<BoardViewId>(Date.now()))
  const [name, setName] = useState(view?.name ?? '')
  const look = useShownLook()
  const { saving } = useKeepingViews()
  const save = () =>
    saving.mutate(view === null ? { ...look, id, name, version: null } : { ...view, name }, {
      onSuccess: () => {
        changeLook({ viewId: id })
        showToast({ text: t('view.saved', { name: name.trim() }), tone: 'success' })
        onClose()
      },
    })
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="view-name" isPending={saving.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  const title = t(view === null ? 'view.keepTitle' : 'view.renameTitle')
  return (
    <Dialog isOpen size="s" title={title} onClose={onClose} footer={footer}>
      <Form id="view-name" onSubmit={save}>
        <FailureBanner error={saving.error} />
        {view === null && <p>{t('view.keepHint')}</p>}
        <TextField
          label={t('view.name')}
          value={name}
          problem={fieldProblems(saving.error)['name']}
          maxLength={60}
          autoFocus
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
