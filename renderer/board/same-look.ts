import type { BoardLook } from '../../core/preferences/contract.ts'

/** Whether two looks draw the board alike. A view that names no location fits any. */
export const sameLook = (view: BoardLook, shown: BoardLook): boolean =>
  view.columnsBy === shown.columnsBy &&
  view.span === shown.span &&
  view.rowMinutes === shown.rowMinutes &&
  view.density === shown.density &&
  view.providerId === shown.providerId &&
  (view.locationId === null || view.locationId === shown.locationId) &&
  sameList(view.order, shown.order) &&
  sameList([...view.hidden].sort(), [...shown.hidden].sort())

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at])
