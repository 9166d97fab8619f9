import i18next from 'i18next'
import type { Paper } from '../../core/reports/contract.ts'
import { useCurtain } from '../curtain/curtain.ts'
import { showToast } from '../ui/index.ts'

/** How long a printed document stays loaded, in ms: printing dialogs read it late. */
const KEPT = 5 * 60_000

/** While names are hidden none goes to paper: says so instead. */
function isHidden(): boolean {
  const { isDrawn } = useCurtain.getState()
  if (isDrawn) showToast({ text: i18next.t('curtain:noPaper') })
  return isDrawn
}

/** Puts a document into the downloads of the person. */
export function savePaper(paper: Paper): void {
  if (isHidden()) return
  const link = document.createElement('a')
  link.href = addressOf(paper)
  link.download = paper.fileName
  link.click()
}

/** Opens the printing dialog for a document, without leaving the screen. */
export function printPaper(paper: Paper): Promise<void> {
  if (isHidden()) return Promise.resolve()
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = paper.fileName
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow?.print()
      resolve()
    })
    frame.src = addressOf(paper)
    document.body.append(frame)
    setTimeout(() => frame.remove(), KEPT)
  })
}

function addressOf({ content, mediaType }: Paper): string {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
  return address
}
