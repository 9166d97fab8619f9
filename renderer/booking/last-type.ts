import { TypeId } from '../../core/kernel/ids.ts'

const KEY = 'daysheet.lastType'

/** The type that this window booked last; null when it booked none yet. */
export function lastType(): TypeId | null {
  const read = TypeId.safeParse(localStorage.getItem(KEY))
  return read.success ? read.data : null
}

/** Keeps what was booked, for the next booking to start from. */
export const keepLastType = (typeId: TypeId): void => localStorage.setItem(KEY, typeId)
