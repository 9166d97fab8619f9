import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useWhere } from '../board/where.ts'
import { ask } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Reading } from './search-offer.ts'

interface Read {
  readonly reading: Reading
  readonly isReading: boolean
}

/** The longest line that is read. */
const LONGEST = 300

/**
 * What is understood of a line as a search for a time. What the line before told stays until it is
 * known.
 *
 * @param isAsked false leaves the line alone
 */
export function useReading(text: string, isAsked: boolean): Read {
  const { known } = useDirectory()
  const where = useWhere(known, useNow())
  const { language } = useLocale()
  const line = text.trim().slice(0, LONGEST)
  const input =
    isAsked && where ? { text: line, language, locationId: where.location.id } : skipToken
  const { data, isError, isFetching } = useQuery(
    ask.appointments.understand.queryOptions({
      ...{ input, staleTime: Infinity, retry: false },
      placeholderData: keepPreviousData,
    }),
  )
  return { reading: isError ? 'failed' : data, isReading: isFetching }
}
