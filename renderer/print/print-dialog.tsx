import { useMutation } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper, savePaper } from '../paper/paper.ts'
import {
  Button,
  DatePicker,
  Dialog,
  FailureBanner,
  Form,
  Loading,
  Select,
  Switch,
  ToggleGroup,
} from '../ui/index.ts'
import { CallListSheet, useCallLists } from './call-list-sheet.tsx'
import { optionsOf, orderOf, startOf, tomorrowOf, type Sheet } from './sheet.ts'

/** Asks what to print: a daily schedule, or the call list of an absence where there is one. */
export function PrintDialog({ ofTomorrow }: { ofTomorrow: boolean }) {
  const { t } = useTranslation('print')
  const { known } = useDirectory()
  const openDialog = useDesk((desk) => desk.openDialog)
  if (known) return <Papers {...{ known, ofTomorrow }} />
  return (
    <Dialog isOpen title={t('title')} onClose={() => openDialog(null)}>
      <Loading />
    </Dialog>
  )
}

interface PapersProps {
  known: KnownDirectory
  /** Starts with the day after today, whatever day is looked at. */
  ofTomorrow: boolean
}

function Papers({ known, ofTomorrow }: PapersProps) {
  const { t } = useTranslation('print')
  const [what, setWhat] = useState<'day' | 'calls'>('day')
  const lists = useCallLists(known)
  const switcher = lists.length > 0 && (
    <ToggleGroup
      label={t('what')}
      options={[
        { id: 'day', label: t('day') },
        { id: 'calls', label: t('calls') },
      ]}
      value={what}
      onChange={setWhat}
    />
  )
  return what === 'day' ? (
    <Asking {...{ known, ofTomorrow, switcher }} />
  ) : (
    <CallListSheet lists={lists} switcher={switcher} />
  )
}

/** Which daily schedule: the date, whose, and whether names become initials. */
function Asking({ known, ofTomorrow, switcher }: PapersProps & { switcher: ReactNode }) {
  const { t } = useTranslation('print')
  const { language } = useLocale()
  const { date, locationId, providerId, openDialog } = useDesk()
  const mayExport = useMay('records.export')
  const [sheet, setSheet] = useState<Sheet>(() =>
    startOf(known, { date: ofTomorrow ? tomorrowOf(known) : date, locationId, providerId }),
  )
  const change = (part: Partial<Sheet>) => setSheet((before) => ({ ...before, ...part }))
  const close = () => openDialog(null)
  const print = useMutation(ask.reports.dailySchedule.mutationOptions())
  const table = useMutation(ask.reports.dailyScheduleTable.mutationOptions())
  const order = orderOf(known, sheet, language)
  const send = () =>
    print.mutate(
      { ...order, privacy: sheet.privacy },
      { onSuccess: (paper) => void printPaper(paper).then(close) },
    )
  const save = () => print.mutate({ ...order, privacy: sheet.privacy }, { onSuccess: savePaper })
  const footer = (
    <>
      {mayExport && (
        <Button
          icon={FileDown}
          isPending={table.isPending}
          onPress={() => table.mutate(order, { onSuccess: savePaper })}
        >
          {t('saveTable')}
        </Button>
      )}
      <Button icon={FileDown} isPending={print.isPending} onPress={save}>
        {t('savePaper')}
      </Button>
      <Button
        variant="primary"
        type="submit"
        form="print"
        icon={Printer}
        isPending={print.isPending}
        autoFocus
      >
        {t('print')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('title')} onClose={close} footer={footer}>
      <Form id="print" onSubmit={send}>
        <FailureBanner error={print.error ?? table.error} />
        {switcher}
        <DatePicker
          label={t('date')}
          value={sheet.date}
          onChange={(on) => on && change({ date: on })}
        />
        <Select
          label={t('scope')}
          options={optionsOf(known, t('everyone'))}
          value={sheet.scope}
          onChange={(scope) => change({ scope })}
        />
        <Switch
          isSelected={sheet.privacy}
          onChange={(privacy) => change({ privacy })}
          hint={t('privacyHint')}
        >
          {t('privacy')}
        </Switch>
      </Form>
    </Dialog>
  )
}
