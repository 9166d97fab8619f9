import { MessageSquare, MessageSquareDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Badge, Button, IconButton, OnlyHeard } from '../ui/index.ts'
import { useMessages, waitsForMe } from './use-messages.ts'

/** How many messages wait, in the bar at the top; quiet until one comes. */
export function MessageTray() {
  const { t } = useTranslation('messages')
  const mayRead = useMay('appointments.status')
  const { data } = useMessages()
  const count = (data ?? []).filter(waitsForMe).length
  if (!mayRead) return null
  const open = () => useDesk.getState().openDialog('messages')
  return (
    <>
      <OnlyHeard role="status">{count > 0 ? t('waiting', { count }) : ''}</OnlyHeard>
      {count > 0 ? (
        <Button
          variant="quiet"
          icon={MessageSquareDot}
          aria-label={t('open', { count })}
          onPress={open}
        >
          <Badge tone="accent">{count}</Badge>
        </Button>
      ) : (
        <IconButton icon={MessageSquare} label={t('title')} shortcut="G I" onPress={open} />
      )}
    </>
  )
}
