import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { OpenDate } from '../../core/series/contract.ts'
import { isSettled, settle, type Place } from '../booking/place.ts'
import { Times } from '../booking/times.tsx'
import { useSlots } from '../booking/use-slots.ts'
import { useWording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, Dialog, FailureBanner, Form } from '../ui/index.ts'
import { nearestFirst } from './nearest-first.ts'
import { useDeciding } from './use-deciding.ts'

interface Props {
  readonly date: OpenDate
  readonly known: KnownDirectory
  readonly onClose: () => void
}

const FORM = 'find-time'

/** Another time for one date of a series, with the same provider. */
export function FindTime({ date, known, onClose }: Props) {
  const { t } = useTranslation(['series', 'common'])
  const wording = useWording(known, date.locationId)
  const [place, setPlace] = useState<Place>(() => placeOf(date, wording.today))
  const { query, slots } = useSlots(place, { ...date, moving: null })
  const found = {
    query,
    slots: useMemo(
      () => nearestFirst(slots, date.start, wording.zone),
      [slots, date.start, wording.zone],
    ),
  }
  const deciding = useDeciding(onClose)
  const settled = settle(place, found.slots, wording.zone)
  const take = () => {
    if (isSettled(settled))
      deciding.decide(date, { start: date.start, do: 'move', to: settled.start })
  }
  return (
    <Dialog
      isOpen
      title={t('open.takeTitle', { name: calledName(date) })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={FORM}
            isDisabled={!isSettled(settled)}
            isPending={deciding.mutation.isPending}
          >
            {isSettled(settled)
              ? t('open.takeAt', { time: wording.startOf(settled.start) })
              : t('open.take')}
          </Button>
        </>
      }
    >
      <Form id={FORM} onSubmit={take}>
        <FailureBanner error={deciding.mutation.error} />
        <Times
          {...{ place, found, wording }}
          problems={{}}
          takesFocus
          onChange={(time) => setPlace((before) => ({ ...before, time }))}
          onConfirm={take}
        />
      </Form>
    </Dialog>
  )
}

/** Days before the lost one that are looked at too. */
const BACK = 2

/** The times around the lost one. */
function placeOf({ providerId, locationId, minutes, start }: OpenDate, today: string): Place {
  const day = addDays(start.slice(0, 10), -BACK)
  const from = day < today ? today : day
  return {
    ...{ providerId, locationId, minutes, resourceId: null },
    time: { how: 'offered', from, chosen: null },
  }
}
