import type { presence as en } from '../en/presence.ts'

/** Quién edita qué en este momento. */
export const presence: typeof en = {
  editing_one: '{{names}} está editando esto',
  editing_other: '{{names}} están editando esto',
}
