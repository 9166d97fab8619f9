import type { ProblemCode } from '../../core/kernel/problems.ts'

/** What fields are drawn from. */
export interface Editing<Value> {
  readonly value: Value
  readonly change: (part: Partial<Value>) => void
  readonly problems: Readonly<Record<string, ProblemCode>>
}
