import { z } from 'zod'
import { openPractice } from '../core/practice.ts'
import { tellBug } from './bugs.ts'
import { sentenceFor } from './cannot-start.ts'
import type { Journal } from './journal.ts'
import { keepDaily } from './daily.ts'
import { furnishDemo } from './demo.ts'
import { databaseIn } from './keys.ts'
import { importRecords } from './synthea.ts'
import { portsOver, type WindowPort } from './ports.ts'

/** What the desktop shell tells the host; the port of a `window` comes beside the message. */
const FromShell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    folder: z.string(),
    /** 32 bytes in hex, from the keychain: never an argument, never in the environment. */
    key: z.string(),
    demo: z.boolean(),
    importSynthea: z.string().nullable(),
    dropDigits: z.boolean(),
  }),
  z.object({ kind: z.literal('window') }),
  z.object({ kind: z.literal('stop') }),
])
export type FromShell = z.infer<typeof FromShell>
type Opening = Extract<FromShell, { kind: 'open' }>

/** What the shell is answered. */
export type ToShell =
  | { readonly kind: 'ready' }
  /** The practice cannot be opened; trying again would not help. */
  | { readonly kind: 'refused'; readonly sentence: string }

/** The channel to the shell: `process.parentPort` of a utility process. */
export interface Shell {
  on(
    event: 'message',
    hear: (message: { readonly data: unknown; readonly ports: readonly WindowPort[] }) => void,
  ): unknown
  postMessage(message: ToShell): void
}

interface Opened {
  readonly connect: (port: WindowPort) => void
  readonly close: () => void
}

/**
 * Serves one desktop shell: opens the practice it names, then every window whose port it hands on.
 *
 * @param leave ends the process once everything is closed
 */
export function serveShell(shell: Shell, journal: Journal, leave: () => void): void {
  let opened: Opened | null = null
  shell.on('message', ({ data, ports }) => {
    const told = FromShell.safeParse(data)
    if (!told.success) return
    if (told.data.kind === 'open')
      void open(shell, journal, told.data).then((done) => (opened = done))
    else if (told.data.kind === 'window') for (const port of ports) opened?.connect(port)
    else {
      opened?.close()
      leave()
    }
  })
}

async function open(
  shell: Shell,
  journal: Journal,
  { folder, key, demo, importSynthea, dropDigits }: Opening,
): Promise<Opened | null> {
  try {
    const practice = openPractice({ file: databaseIn(folder), key })
    if (demo) await furnishDemo(practice, folder, console.log)
    if (importSynthea !== null)
      await importRecords(practice, { from: importSynthea, dropDigits, folder }, console.log)
    const stopping = new AbortController()
    const connect = portsOver({ practice, journal, stopping: stopping.signal })
    shell.postMessage({ kind: 'ready' })
    const stopDaily = keepDaily(practice, journal)
    return {
      connect,
      close: () => {
        stopDaily()
        stopping.abort()
        practice.close()
      },
    }
  } catch (error) {
    shell.postMessage({ kind: 'refused', sentence: refusalOf(error, journal) })
    return null
  }
}

const refusalOf = (error: unknown, journal: Journal) =>
  sentenceFor(error, null) ?? tellBug(journal, 'open', error)
