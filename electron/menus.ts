import { Menu, type MenuItemConstructorOptions, BrowserWindow } from 'electron'
import { printPage, savePdf } from './paper.ts'
import { openWindow } from './windows.ts'
import type { Words } from './words.ts'

/** Puts the menus up. */
export const showMenus = (words: Words): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus(words, process.platform === 'darwin')))

/** The menus with their shortcuts; what a screen does has its own shortcuts inside the page. */
export const menus = (words: Words, mac: boolean): MenuItemConstructorOptions[] => [
  ...(mac ? [{ role: 'appMenu' as const }] : []),
  { label: words.file, submenu: fileMenu(words, mac) },
  { label: words.edit, role: 'editMenu' },
  { label: words.view, submenu: viewMenu },
  { label: words.window, role: 'windowMenu' },
  ...(mac
    ? []
    : [{ label: words.help, submenu: [{ label: words.about, role: 'about' as const }] }]),
]

const fileMenu = (words: Words, mac: boolean): MenuItemConstructorOptions[] => [
  { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => openWindow() },
  { type: 'separator' },
  {
    label: words.print,
    accelerator: 'CmdOrCtrl+P',
    click: (_item, window) => onPaper(window, printPage),
  },
  {
    label: words.savePdf,
    accelerator: 'CmdOrCtrl+Shift+S',
    click: (_item, window) => onPaper(window, (page) => savePdf(page, words)),
  },
  { type: 'separator' },
  { role: mac ? 'close' : 'quit' },
]

/** No reload and no developer tools: a reload would drop a half-filled form. */
const viewMenu: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
]

function onPaper(window: unknown, put: (page: BrowserWindow) => Promise<void>): void {
  if (window instanceof BrowserWindow) void put(window)
}
