import { CalendarSearch } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
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
import { usePeopleRows } from './people-rows.ts'
import { useSettingRows } from './setting-rows.ts'
import { useUsage } from './usage.ts'
import { useRecentPeople, type PeopleFound } from './use-people-search.ts'
import { useVisitRows } from './visit-rows.ts'

/** What a text finds, in groups; an empty one shows whom and what this account works with most. */
export function useFindings(text: string, found: PeopleFound): readonly Findings[] {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  const usage = useUsage()
  const isEmpty = text.trim() === ''
  const recent = usePeopleRows(useRecentPeople(), null)
  const dates = useDates(text)
  const patients = usePeopleRows(found.people, found.date)
  const visits = useVisitRows(found.people, found.date)
  const commands = useCommandRows(text, usage)
  const settings = useSettingRows(text, usage)
  const help = useHelpRows(text)
  const openings = useOpenings(text)
  return useMemo(() => {
    const on = found.date === null ? null : dateText(found.date, 'short', locale)
    const all: Findings[] = isEmpty
      ? [
          { id: 'recent', title: t('groups.recent'), rows: recent },
          { id: 'commands', title: t('groups.used'), rows: commands },
        ]
      : [
          { id: 'dates', title: t('groups.dates'), rows: dates },
          {
            id: 'appointments-on',
            title: t('groups.appointmentsOn', { date: on }),
            rows: on === null ? [] : visits,
          },
          { id: 'patients', title: t('groups.patients'), rows: patients },
          {
            id: 'appointments',
            title: t('groups.appointments'),
            rows: on === null ? visits : [],
          },
          { id: 'commands', title: t('groups.commands'), rows: commands },
          { id: 'settings', title: t('groups.settings'), rows: settings },
          { id: 'openings', title: t('groups.openings'), rows: openings },
          { id: 'help', title: t('groups.help'), rows: help },
        ]
    return all.filter(({ rows }) => rows.length > 0)
  }, [
    ...[t, locale, isEmpty, found.date],
    ...[recent, dates, patients, visits, commands, settings, help, openings],
  ])
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

/** A line of several words may be a search for a time; the panel says what it understood. */
function useOpenings(text: string): Finding[] {
  const { t } = useTranslation('commandBox')
  const may = useMay('appointments.read')
  return useMemo(() => {
    const words = text.trim()
    if (!may || !words.includes(' ')) return []
    const label = t('findOpening', { text: words })
    return [{ id: 'opening', label, icon: CalendarSearch, run: () => findOpening(words) }]
  }, [text, t, may])
}
