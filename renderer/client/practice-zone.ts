import type { Directory } from '../../core/clinic/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'

/**
 * The zone of what belongs to no one location, such as the audit log, a session or the holidays of
 * the whole practice: that of the first location in use, and UTC before there is one.
 */
export const practiceZone = (directory: Directory | undefined): Zone =>
  directory?.locations.find((location) => location.active)?.zone ?? 'UTC'
