import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { Words } from './words.ts'

/** Prints what a window shows, through the system's own dialog. */
export function printPage(window: BrowserWindow): Promise<void> {
  return new Promise((done) => window.webContents.print({ printBackground: true }, () => done()))
}

/** Saves what a window shows as a PDF where the person says; the suggested name tells nothing. */
export async function savePdf(window: BrowserWindow, words: Words): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: 'Daysheet.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled) return
  const page = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
  })
  try {
    await writeFile(filePath, page)
  } catch {
    await dialog.showMessageBox(window, { type: 'error', message: words.pdfFailed })
  }
}
