import type { Role } from '../../kernel/permissions.ts'
import type { LocationId, ProviderId, SessionId, UserId } from '../../kernel/ids.ts'
import type { Given, Stamps } from './stamps.ts'

export interface AccessTables {
  changes: { sequence: Given<number>; table_name: string; row_id: string }
  users: Stamps & {
    id: UserId
    username: string
    display_name: string
    role: Role
    department: string | null
    provider_id: ProviderId | null
    password_hash: string
    active: number
    failed_sign_ins: Given<number>
    locked_until: number | null
  }
  sessions: {
    id: SessionId
    token_hash: string
    user_id: UserId
    device: string
    created_at: number
    last_seen_at: number
    expires_at: number
    revoked_at: number | null
    purpose: Given<'desk' | 'kiosk' | 'display'>
    /** Where a locked page stands. */
    location_id: Given<LocationId | null>
  }
  secrets: { name: string; value: string }
  audit_log: {
    sequence: number
    at: number
    user_id: UserId | null
    actor: string
    action: string
    outcome: string
    patient_id: string | null
    subject_id: string | null
    hash: string
  }
  audit_head: { id: number; sequence: number; hash: string }
  answers: {
    user_id: string
    path: string
    key: string
    request: string
    answer: string
    at: number
  }
}
