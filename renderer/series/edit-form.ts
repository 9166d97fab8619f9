import { minutesOf, timeOf, type LocalDate, type LocalTime } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { CancelReason } from '../../core/appointments/contract.ts'
import type { Occurrence, Scope, SeriesEdit, SeriesRecord } from '../../core/series/contract.ts'
import type { z } from 'zod'
import { localAt } from './decisions.ts'
import { endOf, formOf, ruleOf, type RuleForm } from './rule-form.ts'

/** What is done with a series in a dialog. */
export type EditKind = 'change' | 'cancel' | 'add' | 'extend' | 'end'

/** What the dialog of an edit holds; each kind uses its part. */
export interface EditForm {
  readonly scope: Scope
  readonly date: LocalDate | null
  readonly time: LocalTime | null
  readonly minutes: number
  readonly providerId: ProviderId
  readonly reason: string
  readonly otherDays: boolean
  readonly rule: RuleForm
  readonly includeSingles: boolean
  /** A change is by the patient's wish, who is then not told of it. */
  readonly patientAsked: boolean
  readonly why: z.infer<typeof CancelReason>
  readonly comment: string
}

/** The form as the series and the visit that is looked at say. */
export function startEdit(series: SeriesRecord, at: Occurrence, kind: EditKind): EditForm {
  const local = at.startsAt === null ? at.start : localAt(at.startsAt, series.zone)
  const date = local.slice(0, 10)
  const lastDate = kind === 'end' ? date : (series.last?.slice(0, 10) ?? series.madeTo)
  const rule = leftOf(series, formOf(series.rule, date))
  return {
    scope: kind === 'change' ? 'following' : 'this',
    date: kind === 'add' ? null : kind === 'end' || kind === 'extend' ? lastDate : date,
    time: timeOf(minutesOf(local.slice(11))),
    minutes: series.minutes,
    providerId: series.providerId,
    reason: series.reason ?? '',
    otherDays: false,
    rule: kind === 'extend' ? { ...rule, endKind: 'until', until: null } : rule,
    includeSingles: false,
    patientAsked: true,
    why: 'patient',
    comment: '',
  }
}

/** A rule that counts ends on its last date: of its visits some have been. */
const leftOf = ({ last }: SeriesRecord, rule: RuleForm): RuleForm =>
  rule.endKind === 'count' && last !== null
    ? { ...rule, endKind: 'until', until: last.slice(0, 10) }
    : rule

/** The edit that a form says; null while something is missing. */
export function editOf(
  kind: EditKind,
  form: EditForm,
  series: SeriesRecord,
  at: Occurrence,
): SeriesEdit | null {
  const { date, time } = form
  if (kind === 'cancel')
    return { do: kind, scope: form.scope, at: at.start, reason: form.why, comment: form.comment }
  if (kind === 'extend') return extensionOf(form, at)
  if (date === null) return null
  if (kind === 'end') return { do: kind, lastDate: date, reason: form.why }
  if (time === null) return null
  if (kind === 'add') return { do: kind, start: `${date}T${time}` }
  return changeOf({ ...form, date, time }, series, at)
}

function extensionOf({ rule }: EditForm, at: Occurrence): SeriesEdit | null {
  if (rule.endKind === 'until' && rule.until === null) return null
  return { do: 'extend', end: endOf(rule, at.start.slice(0, 10)) }
}

type Filled = EditForm & { readonly date: LocalDate; readonly time: LocalTime }

function changeOf(form: Filled, series: SeriesRecord, at: Occurrence): SeriesEdit {
  const { scope, minutes, providerId, reason, date, time, otherDays, rule } = form
  const { locationId, modality, resourceIds, notes, patientNotes } = series
  const from = scope === 'this' ? date : at.start.slice(0, 10)
  const sameProvider = providerId === series.providerId
  return {
    ...{ do: 'change', scope, at: at.start, includeSingles: form.includeSingles },
    wanted: {
      ...{ providerId, locationId, modality, minutes, reason, notes, patientNotes },
      resourceIds: sameProvider ? resourceIds : [],
      start: `${from}T${time}`,
      rule: otherDays && scope !== 'this' ? ruleOf(rule, from) : null,
    },
  }
}
