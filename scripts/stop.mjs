/**
 * A reason to stop that a person can act on: one sentence on the error stream, a code for the
 * shell, never a stack trace.
 */
export class Stop extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [code] exit code; 2 means that the command itself was wrong
   */
  constructor(sentence, code = 1) {
    super(sentence)
    this.code = code
  }
}

/**
 * Runs a program to its end and leaves with its exit code. Whatever it throws becomes a sentence.
 *
 * @param {() => Promise<number>} program answers the exit code
 */
export async function leaveWith(program) {
  try {
    process.exitCode = await program()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = error instanceof Stop ? error.code : 1
  }
}
