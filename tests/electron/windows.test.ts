import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { menus } from '../../electron/menus.ts'
import { placeOf } from '../../electron/place.ts'
import { keepPlacements, readPlacements } from '../../electron/placements.ts'
import { wordsFor } from '../../electron/words.ts'
import { StandInWindow, app, dialog } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daysheet-windows-'))
  app.paths.set('userData', folder)
  StandInWindow.all.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const placement = { x: 100, y: 50, width: 1280, height: 800, maximized: false }

describe('where windows stand', () => {
  it('is kept from one time to the next', () => {
    const both = [placement, { ...placement, x: 300, maximized: true }]
    keepPlacements(folder, both)
    expect(readPlacements(folder, screens)).toEqual(both)
  })

  it.each([
    ['right of every screen', { x: 5000 }],
    ['with the title bar above the screen', { y: -200 }],
    ['almost below it', { y: 1070 }],
  ])('is forgotten %s', (_where, lost) => {
    keepPlacements(folder, [{ ...placement, ...lost }, placement])
    expect(readPlacements(folder, screens)).toEqual([placement])
  })

  it.each(['', '{"x":1}', '[{"x":"1"}]', '[{"x":1,"y":1,"width":1,"height":1,"maximized":true}]'])(
    'is forgotten when the file holds %j',
    (text) => {
      writeFileSync(join(folder, 'windows.json'), text)
      expect(readPlacements(folder, screens)).toEqual([])
    },
  )

  it('is forgotten without a word when it cannot be written', () => {
    expect(() => keepPlacements(join(folder, 'missing'), [placement])).not.toThrow()
  })

  it('is where they open again, all of them', async () => {
    keepPlacements(folder, [placement, { ...placement, x: 300, maximized: true }])
    const { openWindows } = await import('../../electron/windows.ts')
    openWindows()
    const [first, second] = StandInWindow.all
    expect(first?.options).toMatchObject({ x: 100, y: 50 })
    expect(second?.options).toMatchObject({ x: 300 })
    second?.emit('ready-to-show')
    expect(second?.maximize).toHaveBeenCalledOnce()
    first?.close()
    expect(readPlacements(folder, screens)).toMatchObject([{ x: 100 }, { x: 300, maximized: true }])
  })
})

describe('the menus', () => {
  it.each(['en-US', 'es-MX'])('have no shortcut twice (%s)', (locale) => {
    const items = menus(wordsFor(locale), false).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    )
    const shortcuts = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(shortcuts).toContain('CmdOrCtrl+P')
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it('print and save what the window in front shows', async () => {
    const [file] = menus(wordsFor('en'), false)
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    const window = new StandInWindow()
    const target = join(folder, 'out.pdf')
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: target })
    for (const item of items) if (/Print|PDF/.test(item.label ?? '')) press(item, window)
    expect(window.webContents.print).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(window.webContents.printToPDF).toHaveBeenCalledOnce())
  })

  it('speak the language of the system, English when they do not know it', () => {
    expect(wordsFor('es').file).toBe('Archivo')
    expect(wordsFor('de-AT').file).toBe('File')
  })
})

const press = (item: { click?: unknown }, window: StandInWindow) =>
  (item.click as (item: object, window: StandInWindow) => void)(item, window)

describe('the command line', () => {
  it('keeps a practice elsewhere together with its own desk state', () => {
    expect(placeOf([], '/home/p')).toMatchObject({
      folder: '/home/p/practice',
      userData: '/home/p',
    })
    expect(placeOf(['--demo', '--enable-logging'], '/home/p')).toMatchObject({
      ...{ demo: true, folder: '/home/p/demo', userData: '/home/p/demo/desktop' },
    })
    expect(placeOf(['--data', '/srv/d'], '/home/p')).toMatchObject({
      ...{ folder: '/srv/d', userData: '/srv/d/desktop' },
    })
  })

  it('carries an import through to the core', () => {
    expect(placeOf(['--import-synthea', '/csv', '--drop-digits'], '/home/p')).toMatchObject({
      ...{ importSynthea: '/csv', dropDigits: true },
    })
  })
})
