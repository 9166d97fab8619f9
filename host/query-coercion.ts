import { SmartCoercionPlugin } from '@orpc/json-schema'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
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
            asked.context.fromAddress ? interceptor(asked) : asked.next(),
      ),
    ]
  }
}
