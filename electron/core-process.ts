import { MessageChannelMain, type UtilityProcess, type WebContents, utilityProcess } from 'electron'
import { FromCore, type ToCore } from './core-messages.ts'

/** How long to wait before each new start in a row, in ms. After the last one a person decides. */
export const pauses = [250, 500, 1000, 2000, 4000]

/** A core that ran this long was well: the next crash counts as the first. In ms. */
const wellAfter = 60_000

/** How long a core that was told to stop may take, in ms. */
const patience = 10_000

type Opening = Extract<ToCore, { kind: 'open' }>

/** What the shell does about a core that does not come up. */
export interface CoreTroubles {
  /** The practice cannot be opened, and why. */
  readonly refused: (sentence: string) => void
  /** It crashed again and again; `start` tries once more. */
  readonly exhausted: () => void
}

/** Starts the core in a process of its own, watches it, and gives each window a port to it. */
export class CoreProcess {
  readonly #script: string
  readonly #opening: Opening
  readonly #troubles: CoreTroubles
  readonly #waiting = new Set<WebContents>()
  #child: UtilityProcess | null = null
  #ready = false
  #crashes = 0
  #startedAt = 0
  #ended: (() => void) | null = null

  constructor(script: string, opening: Opening, troubles: CoreTroubles) {
    this.#script = script
    this.#opening = opening
    this.#troubles = troubles
  }

  /** Starts it; also anew, after its troubles were shown. */
  start(): void {
    const child = utilityProcess.fork(this.#script, [], { serviceName: 'Daysheet core' })
    this.#child = child
    this.#startedAt = Date.now()
    child.on('message', (message: unknown) => this.#hear(child, message))
    child.once('exit', () => this.#afterExit(child))
    tell(child, this.#opening)
  }

  /** Gives a window a port to the core, as soon as there is a core to talk to. */
  handOut(contents: WebContents): void {
    if (contents.isDestroyed()) return
    if (!this.#ready || this.#child === null) {
      this.#waiting.add(contents)
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ kind: 'window' } satisfies ToCore, [port1])
    contents.postMessage('daysheet:port', null, [port2])
  }

  /** Lets it finish what it does and close the records; one that does not answer is ended. */
  stop(): Promise<void> {
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((ended) => {
      this.#ended = ended
      tell(child, { kind: 'stop' })
      setTimeout(() => child.kill(), patience)
    })
  }

  #hear(child: UtilityProcess, message: unknown): void {
    const heard = FromCore.safeParse(message)
    if (child !== this.#child || !heard.success) return
    if (heard.data.kind === 'ready') this.#becomeReady()
    else this.#giveUp(child, heard.data.sentence)
  }

  #becomeReady(): void {
    this.#ready = true
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const contents of waiting) this.handOut(contents)
  }

  #giveUp(child: UtilityProcess, sentence: string): void {
    this.#child = null
    child.kill()
    this.#troubles.refused(sentence)
  }

  #afterExit(child: UtilityProcess): void {
    if (child !== this.#child) return
    this.#child = null
    this.#ready = false
    if (this.#ended !== null) this.#ended()
    else this.#startAgain()
  }

  #startAgain(): void {
    if (Date.now() - this.#startedAt > wellAfter) this.#crashes = 0
    const pause = pauses[this.#crashes]
    this.#crashes = pause === undefined ? 0 : this.#crashes + 1
    if (pause === undefined) this.#troubles.exhausted()
    else setTimeout(() => this.start(), pause)
  }
}

const tell = (child: UtilityProcess, message: ToCore) => child.postMessage(message)
