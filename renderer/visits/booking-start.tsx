import type { ReactNode } from 'react'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { useWhere } from '../board/where.ts'
import type { AppointmentType } from '../booking/booking-form.ts'
import { lastType } from '../booking/last-type.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { ErrorState, Loading, Panel } from '../ui/index.ts'

/** What every panel that books starts from. */
export interface Started {
  readonly known: KnownDirectory
  readonly type: AppointmentType
  readonly locationId: LocationId
  readonly today: LocalDate
}

interface Props {
  readonly title: string
  readonly draft: BookingDraft
  readonly children: (started: Started) => ReactNode
}

/** Waits for the directory, and knows the usual type and location. */
export function BookingStart({ title, draft, children }: Props) {
  const { query, known } = useDirectory()
  const where = useWhere(known, useNow())
  const close = () => useDesk.getState().open(null)
  const types = known?.directory.types.filter(({ active }) => active) ?? []
  const wanted = draft.typeId ?? lastType()
  const type = types.find(({ id }) => id === wanted) ?? types[0]
  if (known && where && type)
    return children({ known, type, locationId: where.location.id, today: where.today })
  return (
    <Panel title={title} onClose={close}>
      {query.isError ? <ErrorState error={query.error} /> : <Loading />}
    </Panel>
  )
}
