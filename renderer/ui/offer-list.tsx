import { ListBox, ListBoxItem } from 'react-aria-components'
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
      <ListBoxItem className={cx(css.offer)} textValue={[offer.title, offer.more].join(' ')}>
        <span className={css.title}>
          <span>{offer.title}</span> <span className={css.more}>{offer.more}</span>
        </span>
        {offer.reasons.length > 0 && (
          <span className={css.reasons}>{offer.reasons.join(' · ')}</span>
        )}
      </ListBoxItem>
    )}
  </ListBox>
)
