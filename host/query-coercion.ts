import type { AnyContractProcedure } from '@orpc/contract'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { z } from 'zod'
import type { RequestContext } from './router.ts'

/** A request of a program: everything in an address is text. */
export interface RestContext extends RequestContext {
  readonly fromAddress: boolean
}

/**
 * Reads `?limit=5&withEnded=true&locationId=null` as the contract types it. A body has its own
 * types and is left alone: there a number in quotes is a mistake.
 */
export class QueryCoercion extends SmartCoercionPlugin<RestContext> {
  constructor() {
    super({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  }

  override init(options: StandardHandlerOptions<RestContext>): void {
    const own: StandardHandlerOptions<RestContext> = {}
    super.init(own)
    const coerce = own.clientInterceptors ?? []
    options.clientInterceptors = [
      ...(options.clientInterceptors ?? []),
      ...coerce.map(
        (interceptor): (typeof coerce)[number] =>
          (asked) =>
            asked.context.fromAddress
              ? interceptor({ ...asked, input: withNulls(inputOf(asked.procedure), asked.input) })
              : asked.next(),
      ),
    ]
  }
}

const inputOf = (procedure: AnyContractProcedure): unknown => procedure['~orpc'].inputSchema

/** `null` means null where only that fits, and is a word where a word fits: somebody is called so. */
function withNulls(schema: unknown, input: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => [
      name,
      value === 'null' && fitsOnlyNull(schema.shape[name]) ? null : value,
    ]),
  )
}

const fitsOnlyNull = (field: unknown) =>
  field instanceof z.ZodType && !field.safeParse('null').success && field.safeParse(null).success
