import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredBlock, StoredHours, StoredSeason } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId, SeasonId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { queries } from '../client/queries.ts'
import { useDesk } from '../desk/desk.ts'
import { Heading } from '../settings/heading.tsx'
import { ErrorState, Loading } from '../ui/index.ts'
import { DrawnWeek } from './drawn-week.tsx'
import css from './hours.module.css'
import { periodsOf } from './periods.ts'
import { SetFields } from './set-fields.tsx'

interface WeekEditorProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
}

/** The weekly hours and blocks of one provider, drawn. */
export function WeekEditor(props: WeekEditorProps) {
  const { t } = useTranslation('hours')
  const input = { providerId: props.providerId }
  const hours = useQuery(ask.availability.hours.queryOptions({ input }))
  const blocks = useQuery(ask.availability.blocks.queryOptions({ input }))
  const seasons = useQuery(ask.availability.seasons.queryOptions({ input: {} }))
  const all = [hours, blocks, seasons]
  const failed = all.find((query) => query.isError)
  const retry = () => all.forEach((query) => void query.refetch())
  return (
    <section className={css.stack}>
      <Heading title={t('title')} intro={t('intro')} level={3} />
      {failed && <ErrorState error={failed.error} onRetry={retry} />}
      {hours.data && blocks.data && seasons.data ? (
        <Sets {...{ ...props, hours: hours.data, blocks: blocks.data, seasons: seasons.data }} />
      ) : (
        !failed && <Loading />
      )}
    </section>
  )
}

interface SetsProps extends WeekEditorProps {
  hours: readonly StoredHours[]
  blocks: readonly StoredBlock[]
  seasons: readonly StoredSeason[]
}

/** Which hours are drawn: of which season, from which change on. */
function Sets({ known, providerId, today, hours, blocks, seasons }: SetsProps) {
  const [seasonId, setSeason] = useState<SeasonId | null>(null)
  const [from, setFrom] = useState<LocalDate | null>(null)
  const [round, setRound] = useState(0)
  const leave = useDesk((desk) => desk.leave)
  const season = seasons.find(({ id }) => id === seasonId) ?? null
  const mine = hours.filter((row) => row.seasonId === (season?.id ?? null))
  const weekly = blocks.filter(({ date }) => date === null)
  const periods = periodsOf([...mine, ...weekly], today)
  const period = periods.find((each) => each.from === from) ?? periods[0]
  const again = async () => {
    await queries.invalidateQueries()
    setRound((before) => before + 1)
  }
  return (
    <>
      <SetFields
        {...{ seasons, season, periods, period }}
        onSeason={(id) =>
          leave(() => {
            setSeason(id)
            setFrom(null)
          })
        }
        onPeriod={(date) => leave(() => setFrom(date))}
      />
      <DrawnWeek
        key={`${season?.id ?? ''}/${period.from ?? ''}/${round}`}
        {...{ known, providerId, today, season, periods, period }}
        stored={{ hours: mine, blocks: weekly }}
        onAgain={again}
      />
    </>
  )
}
