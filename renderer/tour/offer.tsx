import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { useLikeMutation } from '../client/preferences.ts'
import { useDesk } from '../desk/desk.ts'
import { release } from '../help/release.ts'
import { Button, IconButton } from '../ui/index.ts'
import { startTour, TOUR, useTour } from './tour.ts'
import css from './tour.module.css'
import { useEndTour } from './use-end-tour.ts'

/** In the top bar, out of the way of the work: the tour for who is new, else what a release brought. */
export function Offer() {
  const { t } = useTranslation('help')
  const { data: kept } = useQuery(
    ask.preferences.get.queryOptions({ input: {}, staleTime: Infinity }),
  )
  const { mutate } = useLikeMutation()
  const endTour = useEndTour()
  const isUnderWay = useTour((tour) => tour.at !== null)
  const openDialog = useDesk((desk) => desk.openDialog)
  if (!kept || isUnderWay) return null
  const { tour, lastRelease } = kept
  if (tour !== TOUR) return <Quiet text={t('tour.offer')} onTake={startTour} onDecline={endTour} />
  if (lastRelease === release) return null
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
