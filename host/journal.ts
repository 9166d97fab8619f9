import pino, { type DestinationStream } from 'pino'

/**
 * What went wrong inside the program, for who mends it. It never holds what was sent, who asked,
 * or the text of an error: any of them may carry a patient's name.
 */
export interface Journal {
  /**
   * @param where the procedure, `appointments.book`, or the part of the program
   * @param reference what the person was told
   */
  bug(where: string, reference: string, error: unknown): void
}

/** Opens a journal of JSON lines, on the standard error unless told otherwise. */
export function openJournal(destination: DestinationStream = pino.destination(2)): Journal {
  const log = pino({ base: null }, destination)
  return {
    bug: (where, reference, error) =>
      log.error({ where, reference, kind: kindOf(error), stack: stackOf(error) }),
  }
}

const kindOf = (error: unknown) => (error instanceof Error ? error.constructor.name : typeof error)

/** The frames alone: the lines above them repeat the message. */
const stackOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
    : []
