import type { AnyContractProcedure } from '@orpc/contract'
import { OpenAPIGenerator, type OpenAPI } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../core/contract.ts'
import type { Terms } from '../core/kernel/procedure.ts'
import packageFile from '../package.json' with { type: 'json' }

const description = `Every request but signing in carries \`Authorization: Bearer …\`, the token of
\`POST /auth/login\`; it lives 15 minutes and \`POST /auth/token\` gives the next one. A writing
request may carry an \`Idempotency-Key\`: repeated with the same key, it answers again and does
nothing twice. \`/physicians/…\` is the same as \`/providers/…\`. Money is in whole cents, instants are
UTC epoch milliseconds, dates and times of day are text by the clock of the location.`

const problem: OpenAPI.ResponseObject = {
  description: 'Why it was not done',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['code', 'status', 'message'],
        properties: {
          code: { type: 'string', description: 'Stable; see the table of answers' },
          status: { type: 'integer' },
          message: { type: 'string', description: 'An English sentence' },
          data: { type: 'object', description: 'What the person needs to act on' },
        },
      },
    },
  },
}

/** The OpenAPI document of the REST interface, made from the contract. */
export async function describeApi(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: { title: 'Daysheet', version: packageFile.version, description },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: { problem },
    },
  })
  for (const { operation, terms } of operationsOf(document)) annotate(operation, terms)
  return document
}

function annotate(operation: OpenAPI.OperationObject, terms: Terms | null): void {
  operation.responses = {
    ...operation.responses,
    default: { $ref: '#/components/responses/problem' },
  }
  if (terms === null) return
  operation.description = sentenceOf(terms)
  if (terms.permission === 'everybody') operation.security = []
}

const sentenceOf = ({ permission, audit }: Terms) =>
  [
    permission === 'everybody'
      ? 'Open to everybody.'
      : permission === 'signed_in'
        ? 'For everybody who is signed in.'
        : `Needs the permission \`${permission}\`.`,
    audit === null ? '' : `The audit log calls it \`${audit}\`.`,
  ]
    .join(' ')
    .trim()

interface Operation {
  readonly operation: OpenAPI.OperationObject
  /** Null for the change feed, which is no procedure. */
  readonly terms: Terms | null
}

function operationsOf(document: OpenAPI.Document): Operation[] {
  const byId = new Map<string, AnyContractProcedure>(
    Object.entries(contract).flatMap(([module, drawn]) =>
      Object.entries(drawn).map(([name, procedure]) => [`${module}.${name}`, procedure] as const),
    ),
  )
  return Object.values(document.paths ?? {}).flatMap((item) =>
    [item?.get, item?.post, item?.put, item?.delete].flatMap((operation) => {
      if (operation === undefined) return []
      const meta: unknown = byId.get(operation.operationId ?? '')?.['~orpc'].meta
      return [{ operation, terms: isTerms(meta) ? meta : null }]
    }),
  )
}

const isTerms = (meta: unknown): meta is Terms =>
  typeof meta === 'object' && meta !== null && 'permission' in meta
