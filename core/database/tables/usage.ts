import type { UserId } from '../../kernel/ids.ts'

export interface UsageTables {
  /** How much an account uses a command; the score is as of `used_at`, and fades from then on. */
  command_usage: { user_id: UserId; command: string; score: number; used_at: number }
}
