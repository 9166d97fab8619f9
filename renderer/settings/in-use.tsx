import { useTranslation } from 'react-i18next'
import { Switch } from '../ui/index.ts'

interface InUseProps {
  draft: { readonly active: boolean; readonly version: number | null }
  change: (part: { active: boolean }) => void
}

/** Takes a row out of use without losing what refers to it; a new row is in use. */
export function InUse({ draft, change }: InUseProps) {
  const { t } = useTranslation('settings')
  if (draft.version === null) return null
  return (
    <Switch
      isSelected={draft.active}
      onChange={(active) => change({ active })}
      hint={t('inUseHint')}
    >
      {t('inUse')}
    </Switch>
  )
}
