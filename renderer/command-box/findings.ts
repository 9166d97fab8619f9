import { CalendarSearch } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { readDate } from '../shell/spoken-date.ts'
import { useToday } from '../shell/use-today.ts'
import { useCommandRows } from './command-rows.ts'
import type { Finding, Findings } from './finding.ts'
import { useHelpRows } from './help-rows.ts'
import { findOpening, jumpTo } from './opening.ts'
import { usePatientRow, type PatientRow } from './patient-row.ts'
import type { Usage } from './ranking.ts'
import { isLine, offersSearch } from './search-offer.ts'
import { useReading } from './use-reading.ts'
import { useSettingRows } from './setting-rows.ts'
import { useUsage } from './usage.ts'
import { useRecentPeople, type PeopleFound } from './use-people-search.ts'
import { useViewRows } from './view-rows.ts'
import { useVisitRows } from './visit-rows.ts'
import { useVisitWords, type VisitWords } from './visit-words.ts'

/** What is shown for a text. */
interface Shown {
  readonly groups: readonly Findings[]
  /** What is shown does not belong to the text yet. */
  readonly isSearching: boolean
}

/** What a text finds, in groups; an empty one shows whom and what this account works with most. */
export function useFindings(text: string, found: PeopleFound): Shown {
  const usage = useUsage()
  const commands = useCommandRows(text, usage)
  const visits = useVisitWords()
  const patientRow = usePatientRow(visits)
  const atRest = useAtRest(commands, patientRow)
  const first = withRows(useSought(text, found, { commands, usage, visits, patientRow }))
  const search = useSearchRows(text, first.length > 0, found.isSearching)
  const help = useHelpRows(text, !found.isSearching && found.people.length === 0)
  const last = useLast(search.rows, help)
  if (text.trim() === '') return { groups: withRows(atRest), isSearching: false }
  return {
    groups: [...first, ...withRows(last)],
    isSearching: found.isSearching || search.isReading,
  }
}

const withRows = (groups: readonly Findings[]) => groups.filter(({ rows }) => rows.length > 0)

/** Before anything is typed. */
function useAtRest(commands: readonly Finding[], row: PatientRow): readonly Findings[] {
  const { t } = useTranslation('commandBox')
  const people = useRecentPeople()
  const recent = useMemo(() => people.map((patient) => row(patient, null)), [people, row])
  return [
    { id: 'recent', title: t('groups.recent'), rows: recent },
    { id: 'commands', title: t('groups.used'), rows: commands },
  ]
}

interface Known {
  readonly commands: readonly Finding[]
  readonly usage: Usage
  readonly visits: VisitWords
  readonly patientRow: PatientRow
}

/** What bears the name that was typed. */
function useSought(
  text: string,
  { people, date }: PeopleFound,
  { commands, usage, visits: words, patientRow }: Known,
): readonly Findings[] {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  const dates = useDates(text)
  const patients = useMemo(
    () => people.map((patient) => patientRow(patient, date)),
    [people, date, patientRow],
  )
  const visits = useVisitRows(people, date, words)
  const settings = useSettingRows(text, usage)
  const views = useViewRows(text, usage)
  const shownPeople = { id: 'patients', title: t('groups.patients'), rows: patients }
  const shownVisits = { id: 'appointments', title: t('groups.appointments'), rows: visits }
  const ofDate = (on: LocalDate) => ({
    ...shownVisits,
    title: t('groups.appointmentsOn', { date: dateText(on, 'short', locale) }),
  })
  return [
    { id: 'dates', title: t('groups.dates'), rows: dates },
    ...(date === null ? [shownPeople, shownVisits] : [ofDate(date), shownPeople]),
    { id: 'commands', title: t('groups.commands'), rows: [...commands, ...views] },
    { id: 'settings', title: t('groups.settings'), rows: settings },
  ]
}

/** What a text may mean besides. */
function useLast(openings: readonly Finding[], help: readonly Finding[]): readonly Findings[] {
  const { t } = useTranslation('commandBox')
  return [
    { id: 'openings', title: t('groups.openings'), rows: openings },
    { id: 'help', title: t('groups.help'), rows: help },
  ]
}

function useDates(text: string): Finding[] {
  const { locale } = useLocale()
  const may = useMay('appointments.read')
  const today = useToday()
  const shown = useDesk((desk) => desk.date) ?? today
  return useMemo(() => {
    if (!may || today === null || shown === null) return []
    const date = readDate(text, today, shown, locale)
    if (date === null) return []
    const label = dateText(date, 'long', locale)
    return [{ id: 'date', label, icon: CalendarSearch, run: () => jumpTo(date) }]
  }, [text, may, today, shown, locale])
}

/** A line of several words may be a search for a time. It is read where nothing else was found. */
function useSearchRows(text: string, hasOthers: boolean, isSearching: boolean) {
  const { t } = useTranslation('commandBox')
  const may = useMay('appointments.read')
  const isAsked = may && isLine(text) && !hasOthers && !isSearching
  const { reading, isReading } = useReading(text, isAsked)
  const isOffered = may && offersSearch(text, hasOthers, reading)
  const rows = useMemo((): Finding[] => {
    const words = text.trim()
    if (!isOffered) return []
    const label = t('findOpening', { text: words })
    return [{ id: 'opening', label, icon: CalendarSearch, run: () => findOpening(words) }]
  }, [text, t, isOffered])
  return { rows, isReading }
}
