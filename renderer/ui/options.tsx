import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Hue } from '../../core/kernel/color.ts'
import { cx } from './cx.ts'
import css from './list.module.css'

/** One thing to choose. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A second, quieter line. */
  readonly more?: string | undefined
  /** A dot of this colour before the label. */
  readonly hue?: Hue | undefined
  readonly isDisabled?: boolean | undefined
}

/** The list that drops down from a select or a combo box. */
export function OptionList<Id extends string>({ options }: { options?: readonly Option<Id>[] }) {
  const { t } = useTranslation()
  return (
    <Popover className={cx(css.popover)} offset={4}>
      <ListBox
        className={cx(css.list)}
        {...(options ? { items: options } : {})}
        renderEmptyState={() => <div className={css.empty}>{t('noMatches')}</div>}
      >
        {(option: Option<Id>) => (
          <ListBoxItem
            className={cx(css.option)}
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
          >
            <OptionFace option={option} />
            <Check size="0.875rem" className={cx(css.end, css.tick)} aria-hidden />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}

/** Dot, label and second line. */
export const OptionFace = ({ option }: { option: Option }) => (
  <>
    {option.hue && <span className={css.dot} data-hue={option.hue} aria-hidden />}
    <span className={css.words}>
      {option.label}
      {option.more !== undefined && <span className={css.more}>{option.more}</span>}
    </span>
  </>
)
