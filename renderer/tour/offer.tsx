import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLikeMutation } from '../client/preferences.ts'
import { useDesk } from '../desk/desk.ts'
import { release } from '../help/release.ts'
import { Button, IconButton } from '../ui/index.ts'
import { startTour } from './tour.ts'
import css from './tour.module.css'
import { useEndTour } from './use-end-tour.ts'
import { useOffered } from './use-offered.ts'

/** In the top bar, out of the way of the work: the tour for who is new, else what a release brought. */
export function Offer() {
  const { t } = useTranslation('help')
  const offered = useOffered()
  const { mutate } = useLikeMutation()
  const endTour = useEndTour()
  const openDialog = useDesk((desk) => desk.openDialog)
  if (offered === null) return null
  if (offered === 'tour')
    return <Quiet text={t('tour.offer')} onTake={startTour} onDecline={endTour} />
  const seen = () => mutate({ lastRelease: release })
  return (
    <Quiet
      text={t('changes.offer', { release })}
      onTake={() => openDialog('changes')}
      onDecline={seen}
    />
  )
}

interface QuietProps {
  text: string
  onTake: () => void
  onDecline: () => void
}

function Quiet({ text, onTake, onDecline }: QuietProps) {
  const { t } = useTranslation('help')
  return (
    <div className={css.offer}>
      <Button size="s" onPress={onTake}>
        {text}
      </Button>
      <IconButton icon={X} size="s" label={t('tour.decline', { text })} onPress={onDecline} />
    </div>
  )
}
