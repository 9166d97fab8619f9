import type { OpenAPI } from '@orpc/openapi'
import { sectionsOf, type Field, type ReferenceEntry } from './reference.ts'
import { everyAnswer } from './statuses.ts'

/** The reference as Markdown, for docs/api.md. */
export function markdownOf(document: OpenAPI.Document): string {
  const sections = sectionsOf(document)
  return [
    '# REST reference',
    'Made from the contract by `npm run reference`; do not edit it by hand. A running host shows the same at `/api/docs`, and as OpenAPI at `/api/v1/openapi.json`.',
    document.info.description?.replaceAll('\n', ' ') ?? '',
    'All paths are below `/api/v1`.',
    '## Answers that decline',
    'Each has the form `{ code, status, message, data }`. `data.problems` of `invalid_input` lists `{ path, code, sentence }`, field by field.',
    tableOf(
      ['Status', 'Code', 'Message'],
      everyAnswer().map(({ status, code, sentence }) => [`${status}`, `\`${code}\``, sentence]),
    ),
    ...sections.flatMap(({ heading, entries }) => [`## ${heading}`, ...entries.map(entryText)]),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

const entryText = (entry: ReferenceEntry) =>
  [
    `### ${entry.method} ${entry.path}`,
    `${entry.summary}. ${entry.description}`.trim(),
    fieldTable('In the address', entry.address),
    fieldTable('Sent', entry.body),
    fieldTable('Answered', entry.answer),
  ]
    .filter((block) => block !== '')
    .join('\n\n')

const fieldTable = (heading: string, fields: readonly Field[]) =>
  fields.length === 0
    ? ''
    : tableOf(
        [heading, 'Type', 'Required'],
        fields.map(({ name, type, required }) => [`\`${name}\``, type, required ? 'yes' : '']),
      )

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
