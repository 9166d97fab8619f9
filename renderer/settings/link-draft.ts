import { expandLink, RecordLink, type LinkValues } from '../../core/kernel/record-link.ts'

/** The ways of opening the record system, none first. */
export const linkKinds = ['none', 'template', 'smart'] as const

/** What can stand for the patient in a SMART launch. */
export const launches = ['recordNumber', 'patientId', 'externalId'] as const

/** A link while it is typed: every field of either kind, so that turning between them loses nothing. */
export interface LinkDraft {
  readonly kind: (typeof linkKinds)[number]
  readonly label: string
  readonly source: string
  readonly template: string
  readonly withBirthDate: boolean
  readonly launchUrl: string
  readonly issuer: string
  readonly launch: (typeof launches)[number]
}

const blank: LinkDraft = {
  ...{ kind: 'none', label: '', source: '', template: '', withBirthDate: false },
  ...{ launchUrl: '', issuer: '', launch: 'recordNumber' },
}

/** The form of a stored link. */
export const draftOf = (link: RecordLink | null): LinkDraft =>
  link === null ? blank : { ...blank, ...link, source: link.source ?? '' }

/** What the form says, as it is stored. */
export function linkOf({ kind, label, source, ...rest }: LinkDraft): RecordLink | null {
  const common = { label, source: source.trim() === '' ? null : source.trim() }
  const { template, withBirthDate, launchUrl, issuer, launch } = rest
  if (kind === 'template') return { kind, ...common, template, withBirthDate }
  return kind === 'smart' ? { kind, ...common, launchUrl, issuer, launch } : null
}

/** Nobody: the id is all zeros, and the record number is not given to anybody. */
const nobody: LinkValues = {
  patientId: '00000000-0000-7000-8000-000000000000',
  recordNumber: 0,
  externalId: 'EXAMPLE-1',
  birthDate: '1970-01-01',
}

/** The address for a patient who does not exist; null while something in the form is wrong. */
export function exampleAddress(draft: LinkDraft): string | null {
  const link = linkOf(draft)
  const named = link && { ...link, label: link.label.trim() === '' ? 'EHR' : link.label }
  const parsed = RecordLink.safeParse(named)
  return parsed.success ? expandLink(parsed.data, nobody) : null
}
