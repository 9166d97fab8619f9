import { useTranslation } from 'react-i18next'
import type { GroupId } from '../../core/kernel/ids.ts'
import { useDesk } from '../desk/desk.ts'
import { Banner, Button } from '../ui/index.ts'

/** Says that an appointment is one of a group, with a way to the group. */
export function PartOfGroup({ groupId }: { groupId: GroupId }) {
  const { t } = useTranslation('groups')
  const open = () => useDesk.getState().open({ name: 'group', groupId })
  return <Banner action={<Button onPress={open}>{t('openGroup')}</Button>}>{t('partOf')}</Banner>
}
