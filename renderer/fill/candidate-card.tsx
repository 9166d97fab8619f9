import { useTranslation } from 'react-i18next'
import { calledName, filedName } from '../../core/kernel/names.ts'
import type { Candidate, FitReason } from '../../core/kernel/offers.ts'
import { CallButton } from '../calls/call-button.tsx'
import { Reach } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { Badge, Button, Swatch } from '../ui/index.ts'
import css from './fill.module.css'
import { Deeds } from './deeds.tsx'
import type { Filling } from './use-filling.ts'

interface Props {
  readonly candidate: Candidate
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly filling: Filling
  readonly isFirst: boolean
}

const subjects = { waitlist: 'waitlist', asap: 'waitlist', recall: 'recall', plan: 'plan' } as const

/** Somebody who could take the time: who, why, how to reach them, and what to do. */
export function CandidateCard({ candidate, known, wording, filling, isFirst }: Props) {
  const { t } = useTranslation('lists')
  const { callee, kind, subjectId, typeId, minutes, comment } = candidate
  const type = known.type(typeId)
  const show = () => useDesk.getState().show({ name: 'patient', patientId: callee.patientId })
  return (
    <article className={css.card} aria-label={calledName(callee)}>
      <div className={css.line}>
        <Button variant="link" onPress={show}>
          {filedName(callee)}
        </Button>
        <Badge>{t(`fill.kind.${kind}`)}</Badge>
      </div>
      <Reach callee={callee} />
      <p className={css.typed}>
        {type && <Swatch hue={type.hue} />}
        {type?.name} · {t('minutes', { count: minutes })}
      </p>
      <Why {...{ candidate, wording }} />
      {comment !== '' && <p>{comment}</p>}
      {candidate.lastCall && <LastCallCell lastCall={candidate.lastCall} zone={wording.zone} />}
      <div className={css.row}>
        <CallButton subject={subjects[kind]} subjectId={subjectId} callee={callee} />
        <Deeds {...{ candidate, wording, filling, isFirst }} />
      </div>
    </article>
  )
}

/** Why they fit, and what they have booked now. */
function Why({ candidate, wording }: Pick<Props, 'candidate' | 'wording'>) {
  const { t } = useTranslation('lists')
  const { bookedFor, reasons } = candidate
  const booked =
    bookedFor === null ? [] : [t('fill.bookedFor', { time: wording.visitTime(bookedFor) })]
  const words = [...booked, ...reasons.map(useReasonText())]
  return <p className={css.quiet}>{words.join(' · ')}</p>
}

function useReasonText() {
  const { t } = useTranslation('lists')
  return ({ code, count }: FitReason): string =>
    count === null ? t(`fill.reason.${code}`) : t(`fill.reason.${code}`, { count })
}
