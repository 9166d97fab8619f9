import { parseTemplate } from 'url-template'
import { z } from 'zod'
import { isSafeAddress } from './outside-address.ts'
import type { ProblemCode } from './problems.ts'
import { line, optionalLine } from './text.ts'

/** What a link into the record system may carry; names never. */
export const linkVariables = ['patientId', 'recordNumber', 'externalId', 'birthDate'] as const
export type LinkVariable = (typeof linkVariables)[number]

/** What is known of one patient for a link; null where there is none. */
export type LinkValues = Readonly<Record<LinkVariable, string | number | null>>

const Common = {
  /** What the button calls the system. */
  label: line(40),
  /** The system whose numbers `externalId` stands for, as on the patients' records. */
  source: optionalLine(40),
}

/** An address with variables (RFC 6570, levels 1 to 3 without `+` and `#`, which do not encode). */
const ByTemplate = z.object({
  kind: z.literal('template'),
  ...Common,
  template: line(500),
  /** A date of birth in an address is seen by others: off unless the practice says so. */
  withBirthDate: z.boolean().default(false),
})

/**
 * A launch from the record system's side (SMART App Launch 2.2, "EHR launch"): `iss` and `launch`
 * are added to the address.
 */
const BySmart = z.object({
  kind: z.literal('smart'),
  ...Common,
  launchUrl: line(500),
  issuer: line(500),
  /** What stands for the patient in `launch`. */
  launch: z.enum(['patientId', 'recordNumber', 'externalId']),
})

/** How the clinic's record system is opened on a patient. */
export const RecordLink = z
  .discriminatedUnion('kind', [ByTemplate, BySmart])
  .superRefine((link, context) => {
    for (const { path, code } of mistakesIn(link))
      context.addIssue({ code: 'custom', path: [path], message: code })
  })
export type RecordLink = z.infer<typeof RecordLink>

interface Mistake {
  readonly path: 'template' | 'launchUrl' | 'issuer' | 'source'
  readonly code: ProblemCode
}

/** What is wrong with a link, field by field; the first of each. */
export function mistakesIn(link: RecordLink): Mistake[] {
  const found: (readonly [Mistake['path'], ProblemCode | null])[] =
    link.kind === 'template'
      ? [['template', templateMistake(link.template, link.withBirthDate)]]
      : [
          ['launchUrl', isFixedStart(`${link.launchUrl}/`) ? null : 'link_unsafe'],
          ['issuer', isSecureAddress(link.issuer) ? null : 'link_unsafe'],
        ]
  const isNameless = variablesOf(link).includes('externalId') && link.source === null
  const all = [...found, ['source', isNameless ? 'required' : null] as const]
  return all.flatMap(([path, code]) => (code === null ? [] : [{ path, code }]))
}

const EXPRESSION = /\{([^{}]*)\}/gu
const SHAPE = /^[?&/;.]?[A-Za-z]+(,[A-Za-z]+)*$/u

function templateMistake(template: string, withBirthDate: boolean): ProblemCode | null {
  const expressions = [...template.matchAll(EXPRESSION)].map(([, inner]) => inner ?? '')
  const isWhole = !/[{}]/u.test(template.replaceAll(EXPRESSION, ''))
  if (!isWhole || !expressions.every((inner) => SHAPE.test(inner))) return 'template_malformed'
  const names = expressions.flatMap(namesIn)
  if (!names.every(isVariable)) return 'template_variable_unknown'
  if (names.includes('birthDate') && !withBirthDate) return 'template_birth_date'
  if (names.every((name) => name === 'birthDate')) return 'template_names_nobody'
  return isFixedStart(template.split('{')[0] ?? '') ? null : 'link_unsafe'
}

const namesIn = (expression: string): string[] => expression.replace(/^[?&/;.]/u, '').split(',')

const isVariable = (name: string): name is LinkVariable =>
  linkVariables.some((known) => known === name)

/** The variables that a link needs. */
export function variablesOf(link: RecordLink): LinkVariable[] {
  if (link.kind === 'smart') return [link.launch]
  const inside = [...link.template.matchAll(EXPRESSION)].flatMap(([, inner]) =>
    namesIn(inner ?? ''),
  )
  return [...new Set(inside.filter(isVariable))]
}

/** True where scheme and host are complete before anything of a patient begins. */
const isFixedStart = (start: string) =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+[/?#]/iu.test(start) && isSafeAddress(start)

const isSecureAddress = (text: string) =>
  isFixedStart(`${text}/`) && URL.parse(text)?.protocol === 'https:'

/** Dots alone would climb out of the path (RFC 3986 §5.2.4), encoded or not. */
const names = (value: string | number | null) => value !== null && !/^\.+$/u.test(String(value))

/**
 * The address that opens a patient's record. Values are percent-encoded (RFC 6570 §3.2).
 *
 * @returns null where the link needs something that is not known of the patient
 */
export function expandLink(link: RecordLink, values: LinkValues): string | null {
  if (variablesOf(link).some((name) => !names(values[name]))) return null
  if (link.kind === 'template') return parseTemplate(link.template).expand(values)
  const [address = '', fragment] = link.launchUrl.split('#')
  const query = address.includes('?') ? '{&iss,launch}' : '{?iss,launch}'
  const expanded = parseTemplate(query).expand({ iss: link.issuer, launch: values[link.launch] })
  return `${address}${expanded}${fragment === undefined ? '' : `#${fragment}`}`
}
