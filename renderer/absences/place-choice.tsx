import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Badge, Button } from '../ui/index.ts'
import css from './absences.module.css'
import type { Proposed, Settled } from './decisions.ts'
import type { AwayTimes } from './draft.ts'
import { OtherTimes } from './other-times.tsx'
import { usePlaceText } from './place-text.ts'

interface PlaceChoiceProps {
  readonly known: KnownDirectory
  readonly away: AwayTimes
  readonly line: Settled
  readonly problem: string | null
  readonly onTake: (place: Proposed) => void
}

/** The new time of a visit; pressing it shows other ones. */
export function PlaceChoice({ known, away, line, problem, onTake }: PlaceChoiceProps) {
  const { t } = useTranslation('absences')
  const text = usePlaceText(known)
  const [isOpen, setOpen] = useState(false)
  const { hit, place, choice } = line
  const isPart = hit.visit.groupId !== null || hit.visit.visitId !== null
  if (isPart)
    return (
      <span className={css.quiet}>
        {t(hit.visit.groupId === null ? 'met.linkedVisit' : 'met.groupVisit')}
      </span>
    )
  const time = place === null ? t('met.noPlace') : text.time(place)
  const isFaint = choice === 'keep' || choice === 'cancel'
  return (
    <span className={css.two}>
      <span>
        <Button
          variant="link"
          aria-label={`${time}: ${t('met.otherTimes', { name: calledName(hit.visit) })}`}
          onPress={() => setOpen(true)}
        >
          <span className={isFaint ? css.given : undefined}>{time}</span>
        </Button>
      </span>
      {place !== null && <small className={css.quiet}>{text.provider(place)}</small>}
      {problem !== null && <Badge tone="danger">{problem}</Badge>}
      {isOpen && (
        <OtherTimes
          {...{ known, away, hit }}
          onClose={() => setOpen(false)}
          onTake={(taken) => {
            setOpen(false)
            onTake(taken)
          }}
        />
      )}
    </span>
  )
}
