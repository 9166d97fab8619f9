import type { FormTemplate } from '../../core/forms/contract.ts'

/** A form while it is edited; version null for one that does not exist yet. */
export type TemplateDraft = FormTemplate & {
  readonly version: number | null
  readonly askAgain?: boolean
}
