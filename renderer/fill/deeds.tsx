import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { Candidate } from '../../core/kernel/offers.ts'
import type { Wording } from '../booking/wording.ts'
import { Badge, Button } from '../ui/index.ts'
import css from './fill.module.css'
import type { Filling } from './use-filling.ts'

interface Props {
  readonly candidate: Candidate
  readonly wording: Wording
  readonly filling: Filling
  /** The best fit has the main button. */
  readonly isFirst: boolean
}

/** Offers the time or books it; where an offer stands, what became of it. */
export function Deeds(props: Props) {
  return props.candidate.offer?.status === 'open' ? <Offered {...props} /> : <Fresh {...props} />
}

function Fresh({ candidate, filling, isFirst }: Props) {
  const { t } = useTranslation('lists')
  const { kind, offer, callee } = candidate
  const name = { name: calledName(callee) }
  const ended = offer && offer.status !== 'open' && offer.status !== 'accepted' && offer.status
  return (
    <>
      <Button
        size="s"
        autoFocus={isFirst}
        aria-label={t('fill.offerTo', name)}
        isDisabled={filling.isPending}
        onPress={() => filling.act(candidate, 'offer')}
      >
        {t('fill.offer')}
      </Button>
      <Button
        size="s"
        variant={isFirst ? 'primary' : 'secondary'}
        aria-label={kind === 'asap' ? t('fill.moveFor', name) : t('fill.bookFor', name)}
        isDisabled={filling.isPending}
        onPress={() => filling.act(candidate, 'book')}
      >
        {kind === 'asap' ? t('fill.move') : t('fill.book')}
      </Button>
      {ended && <span className={css.quiet}>{t(`fill.status.${ended}`)}</span>}
    </>
  )
}

function Offered({ candidate, wording, filling }: Props) {
  const { t } = useTranslation('lists')
  const { offer, callee } = candidate
  const name = { name: calledName(callee) }
  const deeds = [
    ['takeBack', 'takeBack', 'takeBackFor'],
    ['decline', 'decline', 'declineFor'],
  ] as const
  return (
    <>
      {offer && (
        <Badge tone="accent">{t('fill.offered', { time: wording.time(offer.expiresAt) })}</Badge>
      )}
      {deeds.map(([deed, text, label]) => (
        <Button
          key={deed}
          size="s"
          aria-label={t(`fill.${label}`, name)}
          isDisabled={filling.isPending}
          onPress={() => filling.act(candidate, deed)}
        >
          {t(`fill.${text}`)}
        </Button>
      ))}
      <Button
        size="s"
        variant="primary"
        aria-label={t('fill.acceptFor', name)}
        isDisabled={filling.isPending}
        onPress={() => filling.act(candidate, 'book')}
      >
        {t('fill.accept')}
      </Button>
    </>
  )
}
