import type { OpenAPI } from '@orpc/openapi'

/** One field that is sent or comes back. */
export interface Field {
  /** Dotted; `[]` stands for each element of a list. */
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** One entry of the reference. */
export interface ReferenceEntry {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly address: readonly Field[]
  readonly body: readonly Field[]
  readonly answer: readonly Field[]
}

/** The entries below one heading. */
export interface ReferenceSection {
  readonly heading: string
  readonly entries: readonly ReferenceEntry[]
}

type Schema = OpenAPI.SchemaObject | OpenAPI.ReferenceObject | undefined

/** How deep fields are listed; what lies deeper is named by its type. */
const DEEPEST = 4

/** Reads an OpenAPI document as a person does: section by section, field by field. */
export function sectionsOf(document: OpenAPI.Document): ReferenceSection[] {
  const sections = new Map<string, ReferenceEntry[]>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item?.[method]
      if (operation === undefined) continue
      const heading = operation.tags?.[0] ?? 'practice'
      const entries = sections.get(heading) ?? []
      sections.set(heading, [...entries, entryOf(method, path, operation)])
    }
  }
  return [...sections].map(([heading, entries]) => ({ heading, entries }))
}

function entryOf(method: string, path: string, operation: OpenAPI.OperationObject): ReferenceEntry {
  const answer = Object.entries(operation.responses ?? {}).find(([status]) =>
    status.startsWith('2'),
  )
  return {
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    address: (operation.parameters ?? []).flatMap(parameterField),
    body: contentFields(operation.requestBody),
    answer: contentFields(answer?.[1]),
  }
}

function parameterField(parameter: OpenAPI.ParameterObject | OpenAPI.ReferenceObject): Field[] {
  if ('$ref' in parameter) return []
  const { name, schema, required = false } = parameter
  return [{ name, type: typeOf(schema), required }]
}

function contentFields(
  carrier: OpenAPI.RequestBodyObject | OpenAPI.ResponseObject | OpenAPI.ReferenceObject | undefined,
): Field[] {
  if (carrier === undefined || '$ref' in carrier) return []
  const [media] = Object.values(carrier.content ?? {})
  return fieldsOf(media?.schema, '', 0)
}

function fieldsOf(schema: Schema, above: string, depth: number): Field[] {
  const plain = withoutNull(schema)
  if (plain === undefined || depth > DEEPEST) return []
  if (plain.type === 'array' && 'items' in plain)
    return fieldsOf(plain.items, `${above}[]`, depth + 1)
  const required = new Set(plain.required ?? [])
  return Object.entries(plain.properties ?? {}).flatMap(([key, inner]) => {
    const name = above === '' ? key : `${above}.${key}`
    const field = { name, type: typeOf(inner), required: required.has(key) }
    return [field, ...fieldsOf(inner, name, depth + 1)]
  })
}

/** The one alternative that is not null, where there is one; undefined for references. */
function withoutNull(schema: Schema): OpenAPI.SchemaObject | undefined {
  if (schema === undefined || '$ref' in schema) return undefined
  const others = (schema.anyOf ?? []).filter((one) => typeOf(one) !== 'null')
  return others.length === 1 ? withoutNull(others[0]) : schema
}

/** A schema in a few words: `text`, `whole number or null`, `"cash" or "card"`. */
function typeOf(schema: Schema): string {
  if (schema === undefined || '$ref' in schema) return 'value'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return joined(schema.enum.map((one) => JSON.stringify(one)))
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives !== undefined) return joined(alternatives.map(typeOf))
  if (Array.isArray(schema.type)) return joined(schema.type.map(wordFor))
  if (schema.type === 'array')
    return `list of ${'items' in schema ? typeOf(schema.items) : 'values'}`
  return schema.type === undefined ? 'value' : wordFor(schema.type)
}

const joined = (words: readonly string[]) => [...new Set(words)].join(' or ')

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
}

const wordFor = (type: string) => WORDS[type] ?? type
