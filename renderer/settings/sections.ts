import type { Permission } from '../../core/kernel/permissions.ts'
import type { SettingsSection } from '../desk/desk.ts'

/** The sections in their order, with who may change them. */
export const sections: readonly { readonly id: SettingsSection; readonly needs: Permission }[] = [
  { id: 'practice', needs: 'clinic.manage' },
  { id: 'locations', needs: 'clinic.manage' },
  { id: 'providers', needs: 'clinic.manage' },
  { id: 'hours', needs: 'hours.manage' },
  { id: 'resources', needs: 'clinic.manage' },
  { id: 'types', needs: 'clinic.manage' },
  { id: 'rules', needs: 'clinic.manage' },
  { id: 'holidays', needs: 'clinic.manage' },
  { id: 'recalls', needs: 'clinic.manage' },
  { id: 'recordLink', needs: 'clinic.manage' },
  { id: 'forms', needs: 'clinic.manage' },
  { id: 'accounts', needs: 'access.manage' },
  { id: 'sessions', needs: 'access.manage' },
]
