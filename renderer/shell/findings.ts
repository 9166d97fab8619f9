import { CalendarSearch, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ageOn, type LocalDate } from '../../core/kernel/dates.ts'
import { filedName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { fold } from '../../core/kernel/text.ts'
import type { PatientHit } from '../../core/patients/contract.ts'
import { useMay, useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { FinderGroup, FinderRow } from '../ui/index.ts'
import { commandsFor } from './commands.ts'
import { readDate } from './spoken-date.ts'
import { useToday } from './use-today.ts'

type Pick = 'first' | 'second'

/** A row, and what it does on Enter and on Ctrl+Enter. */
interface Finding extends FinderRow {
  readonly run: (how: Pick) => void
}

/** What a text finds, in groups, and how to run a row of them. */
export function useFindings(text: string, patients: readonly PatientHit[]) {
  const { t } = useTranslation('shell')
  const dates = useDates(text)
  const people = usePeople(patients)
  const commands = useCommands(text)
  const openings = useOpenings(text)
  return useMemo(() => {
    const all = [
      { id: 'dates', title: t('finder.dates'), rows: dates },
      { id: 'patients', title: t('finder.patients'), rows: people },
      { id: 'commands', title: t('finder.commands'), rows: commands },
      { id: 'openings', title: t('finder.openings'), rows: openings },
    ]
    const groups: FinderGroup[] = all.filter(({ rows }) => rows.length > 0)
    const findings = all.flatMap(({ rows }) => rows)
    const run = (id: string, how: Pick) => findings.find((row) => row.id === id)?.run(how)
    return { groups, run }
  }, [t, dates, people, commands, openings])
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

function usePeople(patients: readonly PatientHit[]): Finding[] {
  const { t } = useTranslation('shell')
  const { locale } = useLocale()
  const mayBook = useMay('appointments.book')
  const today = useToday()
  return useMemo(
    () =>
      patients.map((patient) => ({
        id: patient.id,
        label: filedName(patient),
        more: [
          dateText(patient.birthDate, 'numeric', locale),
          ...(today === null ? [] : [String(ageOn(today, patient.birthDate))]),
          ...(patient.phone === null ? [] : [formatPhone(patient.phone)]),
          t('finder.record', { number: patient.recordNumber }),
        ].join(' · '),
        icon: UserRound,
        second: mayBook ? t('finder.book') : undefined,
        run: (how) => (how === 'second' && mayBook ? bookFor(patient) : openRecord(patient)),
      })),
    [patients, t, locale, mayBook, today],
  )
}

/** A line of several words may be a search for a time; the panel says what it understood. */
function useOpenings(text: string): Finding[] {
  const { t } = useTranslation('shell')
  const may = useMay('appointments.read')
  return useMemo(() => {
    const words = text.trim()
    if (!may || !words.includes(' ')) return []
    const label = t('finder.findOpening', { text: words })
    return [{ id: 'opening', label, icon: CalendarSearch, run: () => findOpening(words) }]
  }, [text, t, may])
}

function useCommands(text: string): Finding[] {
  const { t } = useTranslation('shell')
  const permissions = useSession((session) => session.permissions)
  return useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean)
    return commandsFor(permissions)
      .filter(({ id }) => id !== 'find')
      .map(({ id, icon, shortcut, run }) => ({
        id,
        label: t(`command.${id}`),
        icon,
        shortcut,
        run: () => {
          useDesk.getState().openDialog(null)
          run()
        },
      }))
      .filter(({ label }) => holdsAll(fold(label), words))
  }, [text, t, permissions])
}

const holdsAll = (label: string, words: readonly string[]) =>
  words.every((word) => label.split(' ').some((part) => part.startsWith(word)))

function jumpTo(date: LocalDate): void {
  useDesk.getState().look({ date })
  useDesk.getState().show({ name: 'board' })
}

function findOpening(words: string): void {
  const { screen, show, open } = useDesk.getState()
  if (!['board', 'week', 'month'].includes(screen.name)) show({ name: 'board' })
  open({ name: 'findTime', draft: {}, words })
}

function openRecord({ id }: PatientHit): void {
  useDesk.getState().show({ name: 'patient', patientId: id })
}

function bookFor({ id }: PatientHit): void {
  const { screen, show, open } = useDesk.getState()
  if (!['board', 'week', 'month'].includes(screen.name)) show({ name: 'board' })
  open({ name: 'booking', draft: { patientId: id } })
}
