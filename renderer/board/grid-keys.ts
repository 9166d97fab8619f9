import type { KeyTable } from '../desk/chord.ts'
import type { Direction } from './cursor.ts'

/** What keys do on the grid of the board: they walk, stretch and carry, which is no command. */
export type GridDeed =
  | Direction
  | 'open'
  | 'put'
  | 'drop'
  | 'takeParked'
  | 'park'
  | 'shorter'
  | 'longer'
  | 'menu'
  | 'columnLeft'
  | 'columnRight'

/** The keys of each, for what listens to them and for the list of all shortcuts. */
export const gridKeys: KeyTable<GridDeed> = {
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  first: ['Home'],
  last: ['End'],
  open: ['Enter', 'Space'],
  put: ['Enter', 'Mod+V'],
  drop: ['Escape'],
  takeParked: ['V', 'Mod+V'],
  park: ['Shift+X'],
  shorter: ['Shift+ArrowUp'],
  longer: ['Shift+ArrowDown'],
  menu: ['Shift+F10', 'ContextMenu'],
  columnLeft: ['Alt+Shift+ArrowLeft'],
  columnRight: ['Alt+Shift+ArrowRight'],
}
