import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { RecordForm } from './record-form.ts'

/** What a part of the record's form draws its fields from. */
export interface PartProps {
  readonly form: RecordForm
  readonly change: (part: Partial<RecordForm>) => void
  /** What the core found wrong, by field. */
  readonly problems: Readonly<Record<string, ProblemCode>>
}
