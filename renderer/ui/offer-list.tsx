import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './offer-list.module.css'

/** One of several things that are offered, with what speaks for it. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly more: string
  readonly reasons: readonly string[]
}

interface OfferListProps {
  label: string
  offers: readonly Offer[]
  /** Enter, or a click. */
  onTake: (id: string) => void
}

/** What is offered, one below the other, the best first; arrow keys walk it, Enter takes one. */
export const OfferList = ({ label, offers, onTake }: OfferListProps) => (
  <ListBox
    className={cx(css.list)}
    aria-label={label}
    items={offers}
    onAction={(key) => onTake(String(key))}
  >
    {(offer) => (
      <ListBoxItem
        className={cx(css.offer)}
        textValue={[offer.title, offer.more, ...offer.reasons].join(', ')}
      >
        <Text slot="label" className={cx(css.title)}>
          {offer.title}
          <span className={css.more}>{offer.more}</span>
        </Text>
        {offer.reasons.length > 0 && (
          <Text slot="description" className={cx(css.reasons)}>
            {offer.reasons.join(' · ')}
          </Text>
        )}
      </ListBoxItem>
    )}
  </ListBox>
)
