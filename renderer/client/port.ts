import { onMessagePortClose } from '@orpc/client/message-port'

/** What the preload script of the desktop shell offers the page. */
export interface Bridge {
  /** The operating system, as Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
  /**
   * Asks for a port to the core, a new one each time, as when the core was started again. It
   * arrives as a message to this window, for a port cannot be an answer across the bridge.
   */
  connect: () => void
}

declare global {
  interface Window {
    readonly daysheet?: Bridge
  }
}

/** Keeps one open port to the core, and asks the shell for another one after it closed. */
export function portKeeper(bridge: Bridge, closed: () => void): () => Promise<MessagePort> {
  let open: Promise<MessagePort> | null = null
  const connect = async () => {
    const port = await nextPort(bridge)
    onMessagePortClose(port, () => {
      open = null
      closed()
    })
    port.start()
    return port
  }
  return () => {
    open ??= connect().catch((error: unknown) => {
      open = null
      throw error
    })
    return open
  }
}

function nextPort(bridge: Bridge): Promise<MessagePort> {
  return new Promise((answer) => {
    const hear = ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== window || data !== 'daysheet:port' || port === undefined) return
      window.removeEventListener('message', hear)
      answer(port)
    }
    window.addEventListener('message', hear)
    bridge.connect()
  })
}
