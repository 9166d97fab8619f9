import { problems as sentences, type ProblemCode } from '../../../core/kernel/problems.ts'

/** What can be wrong with a field, in the core's own words. */
export const problems: Record<ProblemCode, string> = sentences
