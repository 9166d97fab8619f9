import { useTranslation } from 'react-i18next'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Lane } from '../ui/index.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { FlowState } from '../../core/kernel/flow-state.ts'
import { NOTICEABLE } from './foreseen.ts'
import { byUrgency, type OnTheWay } from './on-the-way.ts'
import type { Outlook } from './use-flow.ts'

export type LanesBy = 'state' | 'provider'

/** Expected ones by the clock; the others with who waits longest first. */
const laneOrder = (state: FlowState) => (one: OnTheWay, other: OnTheWay) =>
  state === 'left' ? -byUrgency(one, other) : byUrgency(one, other)

/** The patients of the day in lanes: one for each state, or one for each provider. */
export function useLanes(
  by: LanesBy,
  visits: readonly OnTheWay[],
  outlook: Outlook,
  known: KnownDirectory,
  wording: Wording,
): Lane<OnTheWay>[] {
  const { t } = useTranslation('flow')
  if (by === 'state')
    return FlowState.options.map((state) => {
      const cards = visits.filter((visit) => visit.state === state).toSorted(laneOrder(state))
      return { id: state, title: t(`state.${state}`), aside: cards.length, cards }
    })
  const ids = new Set(visits.map(({ entry }) => entry.providerId))
  const order = known.directory.providers.filter(({ id }) => ids.has(id))
  return order.map(({ id }) => {
    const minutes = outlook.behind.get(id) ?? 0
    const cards = visits.filter(({ entry }) => entry.providerId === id).toSorted(byUrgency)
    const note = minutes * MINUTE < NOTICEABLE ? undefined : t('behind', { count: minutes })
    return { id, title: wording.provider(id), aside: cards.length, note, cards }
  })
}
