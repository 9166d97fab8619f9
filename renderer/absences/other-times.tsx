import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AbsenceHit } from '../../core/absences/contract.ts'
import type { Slot } from '../../core/appointments/contract.ts'
import type { Directory } from '../../core/clinic/contract.ts'
import { addDays, dateTimeOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt, wallOf, type Zone } from '../../core/kernel/zones.ts'
import { minutesLong } from '../board/wall.ts'
import { slotDays, slotKey } from '../booking/place.ts'
import { useWording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  Button,
  DatePicker,
  Dialog,
  Fields,
  Form,
  Select,
  Spinner,
  TimeList,
  type Option,
} from '../ui/index.ts'
import type { Proposed } from './decisions.ts'
import { isAwayAt, type AwayTimes } from './draft.ts'

interface OtherTimesProps {
  readonly known: KnownDirectory
  /** Nothing that lies within the time off itself is offered. */
  readonly away: AwayTimes
  readonly hit: AbsenceHit
  readonly onTake: (place: Proposed) => void
  readonly onClose: () => void
}

const ANYONE = 'anyone'
const REACH = 27
const LIMIT = 400
const PORTION = { days: 10, timesPerDay: 24 }

/** Other free times for a visit that is met. */
export function OtherTimes({ known, away, hit, onTake, onClose }: OtherTimesProps) {
  const { t } = useTranslation(['absences', 'common'])
  const { visit } = hit
  const wording = useWording(known, visit.locationId)
  const [who, setWho] = useState<ProviderId | typeof ANYONE>(ANYONE)
  const [from, setFrom] = useState(() => startDay(visit.startsAt, wording.zone))
  const [chosen, setChosen] = useState<string | null>(null)
  const { query, found } = useOpenings(hit, who === ANYONE ? alikeIds(known, visit) : [who], from)
  const slots = found.filter((each) => !isAwayAt(away, each, wording.zone))
  const slot = slots.find((each) => slotKey(each) === chosen) ?? slots[0]
  const take = () => {
    if (slot) onTake(proposedOf(slot, wording.zone))
  }
  const days = slotDays(slots, wording.zone, PORTION).map((day) => ({
    id: day.date,
    title: wording.day(day.date),
    times: day.slots.map((each) => ({
      id: slotKey(each),
      label: wording.time(each.startsAt),
      more: who === ANYONE ? wording.provider(each.providerId) : undefined,
    })),
  }))
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="other-times" isDisabled={!slot}>
        {t('met.take')}
      </Button>
    </>
  )
  return (
    <Dialog
      isOpen
      title={t('met.otherTimes', { name: calledName(visit) })}
      onClose={onClose}
      footer={footer}
    >
      <Form id="other-times" onSubmit={take}>
        <Fields>
          <Select
            label={t('met.with')}
            options={whoOptions(known, visit, t('met.anyone'))}
            value={who}
            onChange={setWho}
          />
          <DatePicker
            label={t('met.from')}
            value={from}
            onChange={(date) => date !== null && setFrom(date)}
          />
        </Fields>
        <TimeList
          label={t('met.otherTimesTitle')}
          days={days}
          value={slot ? slotKey(slot) : null}
          onChange={setChosen}
          onConfirm={take}
          autoFocus
          instead={query.isPending ? <Spinner /> : t('met.none')}
        />
      </Form>
    </Dialog>
  )
}

/** The day of the visit, or today where that has passed. */
function startDay(startsAt: number, zone: Zone): LocalDate {
  const [day, today] = [dateAt(startsAt, zone), dateAt(Date.now(), zone)]
  return day < today ? today : day
}

const none: readonly Slot[] = []

function useOpenings({ visit }: AbsenceHit, providerIds: ProviderId[], from: LocalDate) {
  const { typeId, locationId, patientId, modality, id: moving } = visit
  const about = { typeId, locationId, patientId, modality, moving, minutes: minutesLong(visit) }
  const input = { ...about, providerIds, from, to: addDays(from, REACH), limit: LIMIT }
  const query = useQuery(ask.appointments.findSlots.queryOptions({ input, staleTime: 0 }))
  return { query, found: query.data ?? none }
}

function proposedOf({ providerId, locationId, startsAt, endsAt }: Slot, zone: Zone): Proposed {
  const { date, minute } = wallOf(startsAt, zone)
  return { providerId, locationId, startsAt, endsAt, start: dateTimeOf(date, minute) }
}

/** The provider of a visit, and the others of the speciality who see its type. */
function alikeIds({ directory, provider }: KnownDirectory, visit: AbsenceHit['visit']) {
  const speciality = provider(visit.providerId)?.speciality ?? null
  return seeing(directory, visit)
    .filter(
      ({ id, ...other }) =>
        id === visit.providerId || speciality === null || other.speciality === speciality,
    )
    .map(({ id }) => id)
}

const seeing = ({ providers }: Directory, { typeId, providerId }: AbsenceHit['visit']) =>
  providers.filter(
    ({ id, active, typeIds }) =>
      active && (id === providerId || typeIds.length === 0 || typeIds.includes(typeId)),
  )

/** Anybody, the provider of the visit, and the others who see its type. */
function whoOptions(
  { directory }: KnownDirectory,
  visit: AbsenceHit['visit'],
  anyone: string,
): Option<ProviderId | typeof ANYONE>[] {
  return [
    { id: ANYONE, label: anyone },
    ...seeing(directory, visit).map((each): Option<ProviderId> => ({
      id: each.id,
      label: calledName(each),
      hue: each.hue,
    })),
  ]
}
