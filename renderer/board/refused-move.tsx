import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { InTheWay, Slot } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { refusalOf } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import { Banner, Button, Dialog } from '../ui/index.ts'
import { Blockers, Openings } from './in-the-way.tsx'
import { useRefusedMove, type Move, type RefusedMove as Refused } from './moving.ts'
import { Override } from './override.tsx'
import { useMover } from './use-mover.ts'

const Conflict = z.object({
  inTheWay: z.array(InTheWay).default([]),
  openings: z.array(Slot).default([]),
  overridable: z.boolean().default(false),
})
const Outside = z.object({
  why: z.enum(['closed', 'break', 'time_off', 'holiday']),
  openings: z.array(Slot).default([]),
  overridable: z.boolean().default(false),
})

/** Explains a move that the core declined, and offers what can be done instead. */
export function RefusedMove({ known }: { known: KnownDirectory }) {
  const { refused, settle } = useRefusedMove()
  return refused && <Explained refused={refused} known={known} onClose={() => settle(null)} />
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
  const why = readRefusal(refused.error)
  const again = (changed: Partial<Move>) => {
    onClose()
    move({ ...refused.move, ...changed })
  }
  const offersOverride = mayOverride && why.overridable
  const footer = (
    <>
      <Button onPress={onClose}>{t('refused.keep')}</Button>
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
      {why.openings && (
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

type Why = ReturnType<typeof readRefusal>

function Why({ why, error, move }: { why: Why; error: unknown; move: Move }) {
  const { t } = useTranslation(['board', 'failures'])
  if (why.inTheWay) return <Blockers inTheWay={why.inTheWay} move={move} />
  const sentence = why.outside
    ? t(`refused.outside.${why.outside}`)
    : t(`failures:${refusalOf(error)?.code ?? 'bug'}`)
  return (
    <Banner tone="warning">
      {sentence} {t('refused.back')}
    </Banner>
  )
}

function readRefusal(error: unknown) {
  const failure = refusalOf(error)
  const conflict = failure?.code === 'conflict' ? Conflict.safeParse(failure.details) : null
  if (conflict?.success) return { ...conflict.data, outside: null }
  const outside = failure?.code === 'outside_hours' ? Outside.safeParse(failure.details) : null
  const none = { inTheWay: null, outside: null, openings: null, overridable: false }
  if (!outside?.success) return none
  const { why, openings, overridable } = outside.data
  return { ...none, outside: why, overridable, openings: openings.length > 0 ? openings : null }
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
