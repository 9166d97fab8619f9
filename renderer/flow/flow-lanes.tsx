import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Lanes, type Lane } from '../ui/index.ts'
import { VisitMenu } from '../visit-commands/visit-menu.tsx'
import { FlowCard } from './flow-card.tsx'
import { useLastCard } from './last-card.ts'
import { waitOf, type OnTheWay, type Wait } from './on-the-way.ts'
import { useDeeds } from './use-deeds.ts'
import type { LanesBy } from './use-lanes.ts'

interface Props {
  readonly lanes: readonly Lane<OnTheWay>[]
  readonly by: LanesBy | 'own'
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly now: number
}

const tones = { calm: 'neutral', soon: 'warning', long: 'danger' } as const

/** Patients in lanes, with their keys, their menu and the next step of each. */
export function FlowLanes({ lanes, by, known, wording, now }: Props) {
  const { t } = useTranslation('flow')
  const deeds = useDeeds()
  const [asked, ask] = useState<Asked | null>(null)
  const limits = known.directory.practice.waitingLimits
  const wait = (visit: OnTheWay): Wait => waitOf(visit, now, limits)
  return (
    <>
      <Lanes
        label={t('title')}
        lanes={lanes}
        idOf={({ entry }) => entry.id}
        textOf={({ entry }) => `${calledName(entry)}, ${wording.time(entry.startsAt)}`}
        toneOf={(visit) => tones[wait(visit).level]}
        faceOf={(visit) => (
          <FlowCard
            {...{ visit, known, wording }}
            lanesBy={by}
            wait={wait(visit)}
            onNext={deeds.mayStep ? () => deeds.next(visit) : null}
          />
        )}
        empty={t('nobody')}
        dependencies={[now, known, wording, by, lanes]}
        first={by === 'own' ? null : useLastCard.getState().id}
        onHold={(id) => useLastCard.setState({ id })}
        onOpen={deeds.open}
        onKey={deeds.press}
        onMenu={({ entry }, beside) => ask({ entry, beside })}
      />
      <VisitMenu asked={asked} onClose={() => ask(null)} />
    </>
  )
}

interface Asked {
  readonly entry: BoardEntry
  readonly beside: HTMLElement
}
