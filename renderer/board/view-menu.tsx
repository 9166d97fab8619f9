import { Bookmark, BookmarkPlus, Pencil, RotateCcw, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredView } from '../../core/preferences/contract.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Menu, showToast, useSayFailure, type MenuEntry } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { showSpan } from './span.ts'
import styles from './toolbar.module.css'
import { useKeepingViews, useShownLook, useShowView, useViews } from './use-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import { changeLook, usualLook } from './view.ts'

/** The named views of this account: to choose, keep, rename and give up. */
export function ViewMenu() {
  const { t } = useTranslation('boardViews')
  const [renamed, rename] = useState<StoredView | null>(null)
  const isKeeping = useDesk((desk) => desk.dialog === 'keepView')
  const { openDialog } = useDesk.getState()
  const { views, chosen, isChanged } = useViews()
  const show = useShowView()
  const kept = useChosenEntries(chosen, isChanged, rename)
  const entries: MenuEntry[] = [
    ...views.map((view) => ({
      id: view.id,
      label: view.name,
      isChosen: view.id === chosen?.id,
      run: () => show(view),
    })),
    ...(views.length > 0 ? (['line'] as const) : []),
    ...kept,
    { id: 'keep', label: t('view.keep'), icon: BookmarkPlus, run: () => openDialog('keepView') },
    { id: 'usual', label: t('view.usual'), icon: RotateCcw, run: showUsual },
  ]
  const name = chosen === null ? t('view.none') : chosen.name
  return (
    <>
      <Menu
        label={t('view.label')}
        trigger={
          <Button
            icon={Bookmark}
            aria-label={t(isChanged ? 'view.buttonChanged' : 'view.button', { name })}
          >
            <span className={styles.view}>{isChanged ? t('view.changed', { name }) : name}</span>
          </Button>
        }
        entries={entries}
      />
      {isKeeping && <ViewNameDialog view={null} onClose={() => openDialog(null)} />}
      {renamed && <ViewNameDialog view={renamed} onClose={() => rename(null)} />}
    </>
  )
}

function showUsual(): void {
  changeLook(usualLook)
  showSpan('day')
}

/** What can be done with the chosen view. */
function useChosenEntries(
  chosen: StoredView | null,
  isChanged: boolean,
  rename: (view: StoredView) => void,
): MenuEntry[] {
  const { t } = useTranslation('boardViews')
  const look = useShownLook()
  const { saving } = useKeepingViews()
  const { remove, fail } = useRemoving()
  if (chosen === null) return []
  const { id, name, version } = chosen
  const update = () =>
    saving.mutate(
      { ...look, id, name, version },
      {
        onSuccess: () => showToast({ text: t('view.saved', { name }), tone: 'success' }),
        onError: fail,
      },
    )
  const changed: MenuEntry[] = isChanged
    ? [{ id: 'update', label: t('view.update', { name }), icon: Save, run: update }]
    : []
  return [
    ...changed,
    {
      id: 'rename',
      label: t('view.rename', { name }),
      icon: Pencil,
      run: () => rename(chosen),
    },
    {
      id: 'remove',
      label: t('view.remove', { name }),
      icon: Trash2,
      tone: 'danger',
      run: () => remove(chosen),
    },
  ]
}

/** Gives a view up at once, and brings it back when that was a mistake. */
function useRemoving() {
  const { t } = useTranslation('boardViews')
  const { saving, removing } = useKeepingViews()
  const fail = useSayFailure()
  const remove = (view: StoredView) =>
    removing.mutate(view, {
      onError: fail,
      onSuccess: ({ version }) => {
        const undo = () => saving.mutate({ ...view, version }, { onError: fail })
        const text = t('view.removed', { name: view.name })
        showUndoable({ text, undo })
      },
    })
  return { remove, fail }
}
