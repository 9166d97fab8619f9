import { Refusal } from '../kernel/refusals.ts'

/**
 * Does the work of one part of something that is kept as a whole. A refusal then tells which part
 * it is about: `details.part`, and the fields below `field.index`.
 */
export function inPart<T>(field: string, index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problems = error.details.problems?.map((problem) => ({
      ...problem,
      path: `${field}.${index}.${problem.path}`,
    }))
    throw new Refusal(error.code, { ...error.details, ...(problems && { problems }), part: index })
  }
}
