import { skipToken, useQuery } from '@tanstack/react-query'
import { CalendarX2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Opening } from '../../core/appointments/openings-contract.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { dateText, timeText } from '../locales/dates.ts'
import { EmptyState, ErrorState, OfferList, Spinner } from '../ui/index.ts'
import styles from './find-time.module.css'
import { openingsWanted, type Order, type SearchForm } from './search-form.ts'
import type { ResultsProps } from './shown-search.ts'
import { useReasons } from './use-reasons.ts'

const SHOWN = 20

interface Props extends ResultsProps {
  readonly order: Order
}

/** The first openings with what speaks for each; one that is taken goes into the booking panel. */
export function Openings({ form, known, wording, order }: Props) {
  const { t } = useTranslation('findTime')
  const reasons = useReasons()
  const query = useQuery(
    ask.appointments.findOpenings.queryOptions({
      input: form.minutes > 0 ? openingsWanted(form, order, SHOWN) : skipToken,
      staleTime: 0,
    }),
  )
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <Looking />
  if (query.data.length === 0) {
    return (
      <EmptyState icon={CalendarX2} title={t('none')}>
        {t('noneHint')}
      </EmptyState>
    )
  }
  const openings = new Map(query.data.map((opening) => [keyOf(opening), opening]))
  const take = (key: string) => {
    const opening = openings.get(key)
    if (opening) book(opening, form, known)
  }
  return (
    <OfferList
      label={t('openings')}
      offers={Array.from(openings, ([id, opening]) => ({
        id,
        title: startText(opening, known, wording.locale),
        more: whereText(opening, form, known, wording.provider),
        reasons: reasons(opening.reasons),
      }))}
      onTake={take}
    />
  )
}

function Looking() {
  const { t } = useTranslation('findTime')
  return (
    <div className={styles.waiting} role="status">
      <Spinner />
      {t('looking')}
    </div>
  )
}

const keyOf = ({ startsAt, providerId, locationId }: Opening): string =>
  [startsAt, providerId, locationId].join(' ')

/** `Tue, Nov 24, 9:30 AM`, by the wall clock of its location. */
function startText({ startsAt, locationId }: Opening, known: KnownDirectory, locale: string) {
  const zone = known.location(locationId)?.zone ?? 'UTC'
  const { date } = wallOf(startsAt, zone)
  return `${dateText(date, 'short', locale)}, ${timeText(startsAt, zone, locale)}`
}

/** With whom, and where unless only one location is searched. */
function whereText(
  { providerId, locationId }: Opening,
  form: SearchForm,
  known: KnownDirectory,
  nameOf: (id: Opening['providerId']) => string,
): string {
  const place = form.locationIds.length === 1 ? undefined : known.location(locationId)?.name
  return [nameOf(providerId), place].filter((part) => part !== undefined).join(' · ')
}

/** Opens the booking panel with the opening and the search filled in. */
function book(opening: Opening, form: SearchForm, known: KnownDirectory): void {
  const { providerId, locationId, startsAt, resourceIds } = opening
  const { date, minute } = wallOf(startsAt, known.location(locationId)?.zone ?? 'UTC')
  const [resourceId] = resourceIds
  const draft: BookingDraft = {
    ...{ typeId: form.typeId, minutes: form.minutes, providerId, locationId },
    ...{ date, startMinute: minute },
    ...(form.patientId !== null && { patientId: form.patientId }),
    ...(form.modality && { modality: form.modality }),
    ...(resourceIds.length === 1 && resourceId && { resourceId }),
  }
  const { look, open } = useDesk.getState()
  look({ date, locationId })
  open({ name: 'booking', draft })
}
