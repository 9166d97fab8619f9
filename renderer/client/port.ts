import { onMessagePortClose } from '@orpc/client/message-port'

/** What the preload script of the desktop shell offers the page (electron/preload.ts). */
export interface Bridge {
  /** The operating system, as Node names it. */
  readonly platform: string
  /** Asks for a port to the core; it arrives as a message of the window. */
  readonly connect: () => void
  /** Opens an address outside of the program; the shell opens only what it holds for safe. */
  readonly openOutside: (address: string) => void
}

declare global {
  interface Window {
    readonly daysheet?: Bridge
  }
}

/** What the message that brings a port says. */
const ARRIVAL = 'daysheet:port'

/**
 * Keeps one open port to the core, and asks for another one after it closed, as when the core was
 * started again.
 *
 * @param closed called when a port closed: what was built on it is of no use any more
 */
export function portKeeper(bridge: Bridge, closed: () => void): () => Promise<MessagePort> {
  let open: Promise<MessagePort> | null = null
  const connect = async () => {
    const port = await arrival(bridge)
    onMessagePortClose(port, () => {
      open = null
      closed()
    })
    port.start()
    return port
  }
  return () => (open ??= connect())
}

/** The next port that the shell hands to this window; ones from anywhere else are ignored. */
function arrival(bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== ARRIVAL || !port) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
    bridge.connect()
  })
}
