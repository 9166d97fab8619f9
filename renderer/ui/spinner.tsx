import { useTranslation } from 'react-i18next'
import { iconSize } from './icons.ts'
import css from './spinner.module.css'

/** Work under way, as a turning ring `size` wide; the words beside it say what is done. */
export const Spinner = ({ size = iconSize.m }: { size?: string }) => (
  <span className={css.spinner} style={{ width: size, height: size }} aria-hidden />
)

/** Fills its place while something is fetched; shows only when that takes a moment. */
export function Loading({ text }: { text?: string | undefined }) {
  const { t } = useTranslation()
  return (
    <div className={css.loading} role="status">
      <Spinner />
      {text ?? t('loading')}
    </div>
  )
}
