import { isDialable, isSafeAddress } from '../../core/kernel/outside-address.ts'

/**
 * Opens an address of the record system, or a telephone number, outside of this program: in the
 * browser or the program that the system has for it. What opens learns nothing of this page.
 */
export function openOutside(address: string): void {
  if (!isSafeAddress(address) && !isDialable(address)) return
  const bridge = window.daysheet
  if (bridge) bridge.openOutside(address)
  else openInBrowser(address)
}

function openInBrowser(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noopener noreferrer'
  if (!isDialable(address)) link.target = '_blank'
  link.click()
}
