import { DatabaseFault } from '../core/practice.ts'

/** Daysheet cannot start, and the person who starts it can mend that. The message tells how. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/**
 * The sentence for a person who starts the program; null where the failure is a bug.
 *
 * @param port the one that was to be listened on
 */
export function sentenceFor(error: unknown, port: number | null): string | null {
  if (error instanceof CannotStart || error instanceof DatabaseFault) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port ?? ''} is taken by another program. Stop that one, or choose another port with --port.`
    case 'EACCES':
    case 'EPERM':
      return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
        ? `This account may not listen on port ${port ?? ''}. Choose one above 1023 with --port.`
        : UNWRITABLE
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return UNWRITABLE
    case 'ENOSPC':
      return 'The disk is full. Free some room and try again.'
    default:
      return null
  }
}

const UNWRITABLE = new DatabaseFault('unwritable').message
