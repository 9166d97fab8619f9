import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { SearchForm } from './search-form.ts'

/** A search as its fields show it. */
export interface FieldsProps {
  readonly form: SearchForm
  readonly known: KnownDirectory
  readonly onChange: (part: Partial<SearchForm>) => void
}

/** A search as its results show it. */
export interface ResultsProps extends FieldsProps {
  readonly wording: Wording
  readonly today: LocalDate
}
