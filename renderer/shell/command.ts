import type { Permission } from '../../core/kernel/permissions.ts'
import type { Texts } from '../locales/index.ts'
import type { Icon } from '../ui/index.ts'

export type CommandId = keyof Texts['shell']['command']

/** Something that can be done from anywhere: in the finder, by its keys, and from menus. */
export interface Command {
  readonly id: CommandId
  readonly icon: Icon
  /** `Mod+K`, `T`, or `G D` for one key after the other; null has none. */
  readonly shortcut: string | null
  /** Holders of any of these may; empty is for everybody. */
  readonly permissions: readonly Permission[]
  /** The day board has this key of its own, which knows more. */
  readonly ownKeyOnBoard?: boolean
  readonly run: () => void
}
