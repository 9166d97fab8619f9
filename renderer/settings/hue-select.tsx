import { useTranslation } from 'react-i18next'
import { hues, type Hue } from '../../core/kernel/color.ts'
import { Select } from '../ui/index.ts'

/** Chooses the colour of a provider or a type. */
export function HueSelect({ value, onChange }: { value: Hue; onChange: (hue: Hue) => void }) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <Select
      label={t('hue')}
      options={hues.map((hue) => ({ id: hue, label: t(`common:hue.${hue}`), hue }))}
      value={value}
      onChange={onChange}
    />
  )
}
