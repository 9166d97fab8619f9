import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, Menu, type MenuEntry } from '../ui/index.ts'
import type { ColumnsBy } from './columns.ts'
import { changeLook, useLook } from './view.ts'

/** How many columns are hidden, and the way to bring them back; nothing while none is. */
export function HiddenColumns({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('boardViews')
  const { columnsBy, hidden } = useLook()
  const named = namesOf(known, columnsBy).filter(({ id }) => hidden.includes(id))
  if (named.length === 0) return null
  const entries: MenuEntry[] = named.map(({ id, name }) => ({
    ...{ id, icon: Eye, label: t('hidden.showOne', { name }) },
    run: () => changeLook({ hidden: hidden.filter((other) => other !== id) }),
  }))
  const all = named.map(({ id }) => id)
  const showAll = () => changeLook({ hidden: hidden.filter((id) => !all.includes(id)) })
  return (
    <Menu
      label={t('hidden.label')}
      trigger={
        <Button icon={EyeOff} aria-label={t('hidden.chip', { count: named.length })}>
          {named.length}
        </Button>
      }
      entries={[...entries, 'line', { id: 'all', label: t('hidden.showAll'), run: showAll }]}
    />
  )
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Whom or what columns can stand for. */
function namesOf({ directory }: KnownDirectory, by: ColumnsBy): readonly Named[] {
  if (by === 'resource') return directory.resources
  if (by === 'location') return directory.locations
  return directory.providers.map((provider) => ({ id: provider.id, name: calledName(provider) }))
}
