import { z } from 'zod'

/** Everything an account can be allowed to do; a role is a named set of these. */
export const permissions = [
  'access.manage',
  'audit.read',
  'clinic.manage',
  'patients.read',
  'patients.write',
  'patients.merge',
  'hours.read',
  'hours.manage',
  'appointments.read',
  'appointments.book',
  'appointments.status',
  'appointments.override',
  'billing.read',
  'billing.charge',
  'billing.pay',
  'billing.reverse',
  'reports.print',
  'records.export',
  'kiosk.start',
] as const

/** What a session that is locked to one page may do, and nothing else; no role holds these. */
export const lockedPermissions = { kiosk: 'kiosk.use', display: 'display.use' } as const

/** What a session is for: the staff's windows and programs, or one page that stands open. */
export type LockedPage = keyof typeof lockedPermissions

export const Permission = z.enum([...permissions, 'kiosk.use', 'display.use'])
export type Permission = z.infer<typeof Permission>

export const roles = ['owner', 'manager', 'front_desk', 'provider', 'biller', 'read_only'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

const desk: readonly Permission[] = [
  'patients.read',
  'patients.write',
  'hours.read',
  'appointments.read',
  'appointments.book',
  'appointments.status',
  'billing.read',
  'billing.charge',
  'billing.pay',
  'reports.print',
  'kiosk.start',
]

/** What each role may do (DESIGN §7: named sets of permissions). */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  manager: permissions,
  front_desk: desk,
  provider: [
    'patients.read',
    'patients.write',
    'hours.read',
    'hours.manage',
    'appointments.read',
    'appointments.book',
    'appointments.status',
    'appointments.override',
    'billing.read',
    'reports.print',
  ],
  biller: [
    'patients.read',
    'hours.read',
    'appointments.read',
    'billing.read',
    'billing.charge',
    'billing.pay',
    'billing.reverse',
    'reports.print',
    'records.export',
  ],
  read_only: ['patients.read', 'hours.read', 'appointments.read', 'billing.read'],
}
