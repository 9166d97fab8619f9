import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import { declinedOf, type Declined } from '../booking/declined.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { refusalOf } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import { Objections } from '../rules/objections.tsx'
import { Banner, Button, Dialog } from '../ui/index.ts'
import { Blockers, Openings } from './in-the-way.tsx'
import { useRefusedMove, type Move, type RefusedMove as Refused } from './moving.ts'
import { Override } from './override.tsx'
import { useMover } from './use-mover.ts'

/** Explains a move that the core declined, on whatever screen, and offers what can be done instead. */
export function RefusedMove() {
  const { refused, settle } = useRefusedMove()
  const { known } = useDirectory()
  if (!refused || !known) return null
  return <Explained refused={refused} known={known} onClose={() => settle(null)} />
}

interface Props {
  readonly refused: Refused
  readonly known: KnownDirectory
  readonly onClose: () => void
}

function Explained({ refused, known, onClose }: Props) {
  const { t } = useTranslation('board')
  const { move } = useMover(known)
  const mayOverride = useMay('appointments.override')
  const [reason, setReason] = useState('')
  const why = declinedOf(refused.error)
  const again = (changed: Partial<Move>) => {
    onClose()
    move({ ...refused.move, ...changed })
  }
  const offersOverride = mayOverride && why?.overridable === true
  const footer = (
    <>
      <Button onPress={onClose}>
        {t(isParked(refused.move) ? 'refused.keepParked' : 'refused.keep')}
      </Button>
      {offersOverride && (
        <Button
          variant="primary"
          isDisabled={reason.trim() === ''}
          onPress={() => again({ overrideReason: reason })}
        >
          {t('refused.anyway')}
        </Button>
      )}
    </>
  )
  const name = calledName(refused.move.visit)
  return (
    <Dialog isOpen onClose={onClose} title={t('refused.title', { name })} footer={footer}>
      <Why why={why} error={refused.error} move={refused.move} />
      {why && why.openings.length > 0 && (
        <Openings
          openings={why.openings}
          known={known}
          onTake={(slot) => again(at(slot, refused.move, known))}
        />
      )}
      {offersOverride && <Override reason={reason} onChange={setReason} />}
    </Dialog>
  )
}

function Why({ why, error, move }: { why: Declined | null; error: unknown; move: Move }) {
  const { t } = useTranslation(['board', 'failures'])
  const stands = t(isParked(move) ? 'refused.staysParked' : 'refused.back')
  if (!why) {
    return (
      <Banner tone="warning">
        {t(`failures:${refusalOf(error)?.code ?? 'bug'}`)} {stands}
      </Banner>
    )
  }
  const { inTheWay, why: outside, blocks, rules } = why
  return (
    <Banner tone="warning">
      {inTheWay.length > 0 && <Blockers inTheWay={inTheWay} move={move} />}
      {outside !== null && <p>{t(`refused.outside.${outside}`)}</p>}
      <Objections blocks={blocks} rules={rules} zone={move.zone} />
      <p>{stands}</p>
    </Banner>
  )
}

/** The same move, to an offered opening. */
function at(slot: Slot, { visit, to }: Move, known: KnownDirectory): Partial<Move> {
  const zone = known.location(slot.locationId)?.zone ?? 'UTC'
  const { date, minute } = wallOf(slot.startsAt, zone)
  const { providerId, locationId, resourceIds } = slot
  return {
    visit,
    zone,
    to: { ...to, providerId, locationId, date, startMinute: minute, resourceIds },
  }
}

/** True where the visit waits on the pinboard, and goes on waiting. */
const isParked = ({ visit }: Move): boolean => 'parkedAt' in visit
