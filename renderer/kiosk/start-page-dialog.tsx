import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { lockToPage } from '../client/locked-page.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Dialog, FailureBanner, Form, Select } from '../ui/index.ts'

/** Asks where the page stands, and says what becomes of this window. */
export function StartPageDialog() {
  const dialog = useDesk((desk) => desk.dialog)
  const { known } = useDirectory()
  if (!known || (dialog !== 'kiosk' && dialog !== 'display')) return null
  return <Asking page={dialog} known={known} />
}

function Asking({ page, known }: { page: 'kiosk' | 'display'; known: KnownDirectory }) {
  const { t } = useTranslation(['kiosk', 'common'])
  const looking = useDesk((desk) => desk.locationId)
  const locations = known.directory.locations.filter(({ active }) => active)
  const [locationId, setLocation] = useState<LocationId | null>(looking ?? locations[0]?.id ?? null)
  const start = useMutation({ ...ask.kiosk.start.mutationOptions(), onSuccess: lockToPage })
  const close = () => useDesk.getState().openDialog(null)
  const send = () => {
    if (locationId === null) return
    fillScreen()
    start.mutate({ page, locationId })
  }
  const footer = (
    <>
      <Button onPress={close}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="start-page" isPending={start.isPending}>
        {t('start.action')}
      </Button>
    </>
  )
  return (
    <Dialog
      isOpen
      size="s"
      title={t(page === 'kiosk' ? 'start.kioskTitle' : 'start.displayTitle')}
      onClose={close}
      footer={footer}
    >
      <Form id="start-page" onSubmit={send}>
        <FailureBanner error={start.error} />
        <p>{t(`start.${page}`)}</p>
        <Select
          label={t('start.location')}
          options={locations.map(({ id, name }) => ({ id, label: name }))}
          value={locationId}
          onChange={setLocation}
        />
      </Form>
    </Dialog>
  )
}

/** Browsers allow it only right after a press; where they do not, the page fills its window. */
const fillScreen = (): void =>
  void document.documentElement.requestFullscreen().catch(() => undefined)
