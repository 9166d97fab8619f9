import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ColumnsBy } from './columns.ts'

/** How tall an hour can be, in rem; the default lets a quarter of an hour hold one line. */
export const zooms = [4, 5, 6.5, 8.5, 11, 15] as const
const USUAL = 2

interface View {
  columnsBy: ColumnsBy
  /** Index into `zooms`. */
  zoom: number
  showColumns: (by: ColumnsBy) => void
  zoomBy: (steps: number) => void
}

/** How this workstation likes to see the board; holds nothing of a patient. */
export const useView = create<View>()(
  persist(
    (set) => ({
      columnsBy: 'provider',
      zoom: USUAL,
      showColumns: (columnsBy) => set({ columnsBy }),
      zoomBy: (steps) => set(({ zoom }) => ({ zoom: clamp(zoom + steps) })),
    }),
    { name: 'daysheet.board', version: 1 },
  ),
)

/** Rem that an hour is tall at a zoom. */
export const hourRem = (zoom: number): number => zooms[clamp(zoom)] ?? zooms[USUAL]

const clamp = (zoom: number): number => Math.max(0, Math.min(zoom, zooms.length - 1))
