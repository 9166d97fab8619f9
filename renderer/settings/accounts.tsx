import { useMutation, useQuery } from '@tanstack/react-query'
import { LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../core/access/contract.ts'
import { newId, type UserId } from '../../core/kernel/ids.ts'
import { useNow } from '../desk/use-now.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Badge, ErrorState, IconButton, Loading, type Column } from '../ui/index.ts'
import { AccountForm, type AccountDraft } from './account-form.tsx'
import { Catalog } from './catalog.tsx'
import { useSaving } from './use-saving.ts'

type AccountRow = Account & { password: null }

/** Who may sign in, and as what. */
export function Accounts({ known }: { known: KnownDirectory }) {
  const accounts = useQuery(ask.access.listAccounts.queryOptions({ input: {} }))
  if (accounts.isPending) return <Loading />
  if (accounts.isError)
    return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
  return <AccountCatalog known={known} accounts={accounts.data} />
}

function AccountCatalog({
  known,
  accounts,
}: {
  known: KnownDirectory
  accounts: readonly Account[]
}) {
  const { t } = useTranslation(['settings', 'common'])
  const saving = useSaving(ask.access.saveAccount.mutationOptions())
  const columns: Column<AccountRow>[] = [
    { id: 'name', head: t('name'), cell: (account) => account.displayName },
    { id: 'username', head: t('accounts.username'), cell: (account) => account.username },
    {
      id: 'role',
      head: t('accounts.role'),
      cell: (account) => t(`common:role.${account.role}`),
    },
    { id: 'department', head: t('accounts.department'), cell: (account) => account.department },
  ]
  return (
    <Catalog<AccountRow, AccountDraft>
      title={t('accounts.title')}
      intro={t('accounts.intro')}
      add={t('accounts.add')}
      empty={t('accounts.empty')}
      rows={accounts.map((account) => ({ ...account, password: null }))}
      columns={columns}
      nameOf={(account) => account.displayName}
      blank={blank}
      saving={saving}
      form={(editing) => <AccountForm {...editing} known={known} />}
      tools={(account) => <Locked account={account} />}
    />
  )
}

function Locked({ account }: { account: Account }) {
  const { t } = useTranslation('settings')
  const unlock = useMutation(ask.access.unlockAccount.mutationOptions())
  const now = useNow()
  if (account.lockedUntil === null || account.lockedUntil < now) return null
  return (
    <>
      <Badge tone="warning">{t('accounts.locked')}</Badge>
      <IconButton
        icon={LockOpen}
        label={t('accounts.unlock', { name: account.displayName })}
        isPending={unlock.isPending}
        onPress={() => unlock.mutate({ id: account.id })}
      />
    </>
  )
}

const blank = (): AccountDraft => ({
  id: newId<UserId>(Date.now()),
  username: '',
  displayName: '',
  role: 'front_desk',
  department: null,
  providerId: null,
  active: true,
  password: null,
  version: null,
})
