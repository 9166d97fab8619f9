import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, app, screen } from 'electron'
import { home } from './hardening.ts'
import { type Placement, keepPlacements, readPlacements } from './placements.ts'

const preload = join(import.meta.dirname, '../preload/preload.cjs')

/** The windows that show the practice; recovery sheets are none of them. */
const open = new Set<BrowserWindow>()

/** Opens the windows of the last time, or one. */
export function openWindows(): void {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const placements = readPlacements(app.getPath('userData'), workAreas)
  for (const placement of placements) openWindow(placement)
  if (placements.length === 0) openWindow()
}

/** Opens one more window, where it stood or where the system puts it. */
export function openWindow(placement?: Placement): void {
  const window = new BrowserWindow({ ...appearance, ...boundsOf(placement) })
  open.add(window)
  window.once('ready-to-show', () => {
    if (placement?.maximized === true) window.maximize()
    window.show()
  })
  // A title shows in task bars and screen shares: it never follows the page.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => keepWindows())
  window.on('closed', () => open.delete(window))
  void window.loadURL(`${home}/`)
}

/** Brings a window to the front, as when the program is started a second time. */
export function showWindow(): void {
  const [window] = open
  if (window?.isMinimized() === true) window.restore()
  if (window === undefined) openWindow()
  else window.focus()
}

/** Keeps where all windows stand now. */
function keepWindows(): void {
  keepPlacements(app.getPath('userData'), [...open].map(placementOf))
}

const placementOf = (window: BrowserWindow): Placement => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
})

const boundsOf = (placement: Placement | undefined) =>
  placement && { x: placement.x, y: placement.y, width: placement.width, height: placement.height }

const appearance: BrowserWindowConstructorOptions = {
  title: 'Daysheet',
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    // The built-in spell checker would fetch dictionaries from the network.
    spellcheck: false,
    // Shows the core's PDFs.
    plugins: true,
  },
}
