import type { OpenAPI } from '@orpc/openapi'
import { describeApi } from './openapi.ts'
import { sectionsOf, type Field, type ReferenceEntry } from './reference.ts'
import { everyAnswer } from './statuses.ts'

interface ReferencePage {
  readonly type: string
  readonly content: () => Promise<string>
}

/** The pages of the reference by their address. */
export type ReferencePages = ReadonlyMap<string, ReferencePage>

/** The OpenAPI document and a page that reads well; each is made when it is first asked for. */
export function serveReference(): ReferencePages {
  let described: Promise<OpenAPI.Document> | undefined
  const document = () => (described ??= describeApi())
  const html: ReferencePage = {
    type: 'text/html; charset=utf-8',
    content: async () => pageOf(await document()),
  }
  const json: ReferencePage = {
    type: 'application/json',
    content: async () => JSON.stringify(await document()),
  }
  return new Map([
    ['/api/docs', html],
    ['/api/docs/', html],
    ['/api/v1/openapi.json', json],
  ])
}

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h3 { margin-top: 2.5rem; font-family: ui-monospace, monospace; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 }
th, td { text-align: start; padding: 0.25rem 0.5rem; border-bottom: 1px solid GrayText }
code { font-family: ui-monospace, monospace }
nav ul { columns: 3; list-style: none; padding: 0 }
`

/** The reference as one page without scripts. */
export function pageOf(document: OpenAPI.Document): string {
  const sections = sectionsOf(document)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Daysheet: REST reference</title><style>${STYLE}</style></head><body><main>
<h1>REST reference</h1>
<p>${text(document.info.description ?? '')}</p>
<p>All paths are below <code>/api/v1</code>. The same as <a href="/api/v1/openapi.json">OpenAPI</a>.</p>
<nav aria-label="Sections"><ul>${sections
    .map(({ heading }) => `<li><a href="#${plain(heading)}">${plain(heading)}</a></li>`)
    .join('')}</ul></nav>
<h2>Answers that decline</h2>
${tableOf(
  ['Status', 'Code', 'Message'],
  everyAnswer().map(({ status, code, sentence }) => [`${status}`, `\`${code}\``, sentence]),
)}
${sections
  .map(
    ({ heading, entries }) =>
      `<h2 id="${plain(heading)}">${plain(heading)}</h2>${entries.map(entryHtml).join('')}`,
  )
  .join('')}
</main></body></html>
`
}

const entryHtml = (entry: ReferenceEntry) =>
  `<h3>${entry.method} ${plain(entry.path)}</h3><p>${text(`${entry.summary}. ${entry.description}`)}</p>` +
  fieldTable('In the address', entry.address) +
  fieldTable('Sent', entry.body) +
  fieldTable('Answered', entry.answer)

const fieldTable = (heading: string, fields: readonly Field[]) =>
  fields.length === 0
    ? ''
    : tableOf(
        [heading, 'Type', 'Required'],
        fields.map(({ name, type, required }) => [`\`${name}\``, type, required ? 'yes' : '']),
      )

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th scope="col">${plain(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const plain = (words: string) => words.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

/** Plain words in which `…` marks code. */
const text = (words: string) => plain(words).replace(/`([^`]*)`/gu, '<code>$1</code>')
