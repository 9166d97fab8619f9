import type { Page } from '@playwright/test'
import type { FurnishedClinic } from './furnished.ts'

/** An account of the demo clinic that places are opened with. */
export type Username = 'chen' | 'frontdesk' | 'manager'

/** A screen, a panel or a dialog, and the way there from wherever the window stands. */
export interface Place {
  /** Also the name of its picture. */
  readonly name: string
  /** Shows a grid of times, which scrolls sideways in a narrow window (WCAG 2.2, 1.4.10). */
  readonly isGrid?: true
  /** Goes there and waits until it shows what it has. Everything is still in English then. */
  readonly open: (page: Page, clinic: FurnishedClinic) => Promise<void>
  /** Takes back what stays behind when the place is left. */
  readonly leave?: (page: Page, clinic: FurnishedClinic) => Promise<void>
}
