import { useTranslation } from 'react-i18next'
import type { Account } from '../../core/access/contract.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { roles } from '../../core/kernel/permissions.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Fields, Select, TextField, type Option } from '../ui/index.ts'
import type { Editing } from './catalog.tsx'
import { InUse } from './in-use.tsx'

/** An account while it is edited; a password is only ever set, never shown. */
export type AccountDraft = Omit<Account, 'version' | 'lockedUntil'> & {
  version: number | null
  password: string | null
}

const NOBODY = 'nobody'

/** The fields of an account. */
export function AccountForm({
  draft,
  change,
  problems,
  known,
}: Editing<AccountDraft> & { known: KnownDirectory }) {
  const { t } = useTranslation(['settings', 'common'])
  const providers = known.directory.providers.map(
    ({ id, givenName, familyName }): Option<ProviderId | typeof NOBODY> => ({
      id,
      label: `${givenName} ${familyName}`,
    }),
  )
  return (
    <>
      <Fields>
        <TextField
          label={t('accounts.displayName')}
          value={draft.displayName}
          problem={problems['displayName']}
          isRequired
          autoFocus
          onChange={(displayName) => change({ displayName })}
        />
        <TextField
          label={t('accounts.username')}
          autoComplete="off"
          value={draft.username}
          problem={problems['username']}
          isRequired
          onChange={(username) => change({ username })}
        />
      </Fields>
      <Fields>
        <Select
          label={t('accounts.role')}
          hint={t(`accounts.roleHints.${draft.role}`)}
          options={roles.map((id) => ({ id, label: t(`common:role.${id}`) }))}
          value={draft.role}
          onChange={(role) => change({ role })}
        />
        <TextField
          label={t('accounts.department')}
          value={draft.department ?? ''}
          problem={problems['department']}
          onChange={(department) => change({ department })}
        />
      </Fields>
      <Select
        label={t('accounts.provider')}
        hint={t('accounts.providerHint')}
        options={[{ id: NOBODY, label: t('accounts.noProvider') }, ...providers]}
        value={draft.providerId ?? NOBODY}
        onChange={(id) => change({ providerId: id === NOBODY ? null : id })}
      />
      <TextField
        label={draft.version === null ? t('accounts.password') : t('accounts.newPassword')}
        hint={draft.version === null ? t('accounts.passwordHint') : t('accounts.newPasswordHint')}
        type="password"
        autoComplete="new-password"
        value={draft.password ?? ''}
        problem={problems['password']}
        isRequired={draft.version === null}
        onChange={(password) => change({ password: password === '' ? null : password })}
      />
      <InUse draft={draft} change={change} />
    </>
  )
}
