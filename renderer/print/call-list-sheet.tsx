import { useMutation, useQuery } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AbsenceId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { awayTexts } from '../absences/away.ts'
import { namesOf } from '../absences/names.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper, savePaper } from '../paper/paper.ts'
import { Button, Dialog, FailureBanner, Form, Select, type Option } from '../ui/index.ts'

type Lists = readonly Option<AbsenceId>[]

/** The absences from today on that met visits, the newest first. */
export function useCallLists(known: KnownDirectory): Lists {
  const { locale } = useLocale()
  const from = dateAt(useNow(), practiceZone(known.directory))
  const { data } = useQuery(ask.absences.list.queryOptions({ input: { from } }))
  return (data ?? [])
    .filter(({ visits }) => visits > 0)
    .map(({ id, providerIds, spans }): Option<AbsenceId> => ({
      id,
      label: `${namesOf(known, providerIds)} · ${awayTexts(spans, locale)}`,
    }))
}

interface CallListSheetProps {
  readonly lists: Lists
  /** What leads to the other papers. */
  readonly switcher: ReactNode
}

/** Asks which call list to print. */
export function CallListSheet({ lists, switcher }: CallListSheetProps) {
  const { t } = useTranslation('print')
  const { language } = useLocale()
  const [chosen, setChosen] = useState<AbsenceId | null>(lists[0]?.id ?? null)
  const drawing = useMutation(ask.reports.callList.mutationOptions())
  const close = () => useDesk.getState().openDialog(null)
  const draw = (onSuccess: (paper: NonNullable<typeof drawing.data>) => void) => {
    if (chosen !== null) drawing.mutate({ absenceId: chosen, language }, { onSuccess })
  }
  const footer = (
    <>
      <Button icon={FileDown} isPending={drawing.isPending} onPress={() => draw(savePaper)}>
        {t('savePaper')}
      </Button>
      <Button
        variant="primary"
        type="submit"
        form="print"
        icon={Printer}
        isPending={drawing.isPending}
      >
        {t('print')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('listTitle')} onClose={close} footer={footer}>
      <Form id="print" onSubmit={() => draw((paper) => void printPaper(paper).then(close))}>
        <FailureBanner error={drawing.error} />
        {switcher}
        <Select label={t('absence')} options={lists} value={chosen} onChange={setChosen} />
      </Form>
    </Dialog>
  )
}
