import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { InTheWay, Slot } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { knownVisit } from '../board/moving.ts'
import { wayWords } from '../board/way-words.ts'
import { useMay } from '../client/session.ts'
import { Objections } from '../rules/objections.tsx'
import { Banner, Button, TextField } from '../ui/index.ts'
import styles from './booking.module.css'
import type { Declined } from './declined.ts'
import type { Wording } from './wording.ts'

interface Props {
  readonly declined: Declined
  readonly wording: Wording
  /** What the button that breaks the rule says. */
  readonly anyway: string
  readonly isPending: boolean
  readonly onTake: (slot: Slot) => void
  readonly onOverride: (reason: string) => void
}

/** Says why a time cannot be had, offers the nearest openings, and lets who may break the rule. */
export function DeclinedPlace(props: Props) {
  const { declined, wording, onTake } = props
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces, since some browsers answer with a promise, which an effect must not return.
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={ref} className={styles.declined}>
      <Why declined={declined} wording={wording} />
      {(declined.openings.length > 0 || declined.rules.length === 0) && (
        <Openings openings={declined.openings} {...{ wording, onTake }} takesFocus />
      )}
      <Override {...props} />
    </div>
  )
}

/** Everything for which a time was declined. */
export function Why({ declined, wording }: Pick<Props, 'declined' | 'wording'>) {
  const { t } = useTranslation('booking')
  const { inTheWay, why, blocks, rules } = declined
  return (
    <Banner tone="warning">
      {inTheWay.length > 0 && (
        <>
          <p>{t('declined.conflict')}</p>
          <ul>
            {inTheWay.map((way, at) => (
              <Way key={`${at} ${way.what}`} way={way} wording={wording} />
            ))}
          </ul>
        </>
      )}
      {why !== null && <p>{t(`declined.${why}`)}</p>}
      <Objections blocks={blocks} rules={rules} zone={wording.zone} />
    </Banner>
  )
}

function Way({ way, wording }: { way: InTheWay; wording: Wording }) {
  const { t } = useTranslation('booking')
  const queries = useQueryClient()
  const visit = way.appointmentId && knownVisit(queries, way.appointmentId)
  const name = visit ? calledName(visit) : (way.by ?? t('declined.somebody'))
  return <li>{t(`declined.way.${wayWords(way)}`, { span: wording.span(way), name })}</li>
}

interface OpeningsProps {
  readonly openings: readonly Slot[]
  readonly wording: Wording
  /** The first one takes the focus when they are shown. */
  readonly takesFocus: boolean
  readonly onTake: (slot: Slot) => void
}

/** The nearest openings, one button each. */
export function Openings({ openings, wording, takesFocus, onTake }: OpeningsProps) {
  const { t } = useTranslation('booking')
  if (openings.length === 0) return <p>{t('declined.none')}</p>
  return (
    <section className={styles.openings} aria-label={t('declined.nearest')}>
      <h3>{t('declined.nearest')}</h3>
      {openings.map((slot, at) => (
        <Button
          key={`${slot.startsAt} ${slot.providerId}`}
          autoFocus={takesFocus && at === 0}
          onPress={() => onTake(slot)}
        >
          {t('declined.opening', {
            day: wording.dayOf(slot.startsAt),
            time: wording.time(slot.startsAt),
            provider: wording.provider(slot.providerId),
          })}
        </Button>
      ))}
    </section>
  )
}

/** The reason with which who may breaks the rule. */
export function Override({
  declined,
  anyway,
  isPending,
  onOverride,
}: Pick<Props, 'declined' | 'anyway' | 'isPending' | 'onOverride'>) {
  const { t } = useTranslation('booking')
  const [reason, setReason] = useState('')
  const may = useMay('appointments.override')
  if (!may || !declined.overridable) return <p className={styles.quiet}>{t('declined.mayNot')}</p>
  const isEmpty = reason.trim() === ''
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (!isEmpty) onOverride(reason)
  }
  return (
    <div className={styles.override} onKeyDown={enter}>
      <TextField label={t('declined.reason')} value={reason} onChange={setReason} maxLength={200} />
      <Button isDisabled={isEmpty} isPending={isPending} onPress={() => onOverride(reason)}>
        {anyway}
      </Button>
    </div>
  )
}
