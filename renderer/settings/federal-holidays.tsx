import { useMutation, useQuery } from '@tanstack/react-query'
import { Landmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FederalHoliday } from '../../core/clinic/federal-contract.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Button,
  CheckboxGroup,
  Dialog,
  FailureBanner,
  Form,
  Loading,
  Select,
  showToast,
  type Option,
} from '../ui/index.ts'
import { EVERYWHERE, placeOf, type Everywhere } from './everywhere.ts'

type Code = FederalHoliday['code']

/** The days on which most clinics close. */
const USUAL: readonly Code[] = [
  'new_year',
  'memorial',
  'independence',
  'labor',
  'thanksgiving',
  'christmas',
]

interface FederalHolidaysProps {
  /** The year to begin with. */
  readonly year: number
  readonly places: readonly Option<LocationId | Everywhere>[]
}

/** A button that closes the practice on federal holidays of some years. */
export function FederalHolidays(props: FederalHolidaysProps) {
  const { t } = useTranslation('settings')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={Landmark} onPress={() => setOpen(true)}>
        {t('holidays.federal')}
      </Button>
      {isOpen && <FederalDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function FederalDialog(props: FederalHolidaysProps & { onClose: () => void }) {
  const { year, places, onClose } = props
  const { t } = useTranslation(['settings', 'common'])
  const [years, setYears] = useState<readonly string[]>([String(year), String(year + 1)])
  const [which, setWhich] = useState(USUAL)
  const [place, setPlace] = useState<LocationId | Everywhere>(EVERYWHERE)
  const adding = useAdding(onClose)
  const problems = fieldProblems(adding.error)
  const send = () =>
    adding.mutate({ years: years.map(Number), which: [...which], locationId: placeOf(place) })
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="federal" isPending={adding.isPending}>
        {t('holidays.addFederal')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('holidays.federal')} onClose={onClose} footer={footer}>
      <Form id="federal" onSubmit={send}>
        <FailureBanner error={adding.error} />
        <CheckboxGroup
          label={t('holidays.years')}
          options={[0, 1, 2].map((n) => ({ id: String(year + n), label: String(year + n) }))}
          value={years}
          problem={problems['years']}
          onChange={setYears}
        />
        <Select label={t('location')} options={places} value={place} onChange={setPlace} />
        <Days
          year={Number(years[0] ?? year)}
          {...{ which, problem: problems['which'] }}
          onChange={setWhich}
        />
      </Form>
    </Dialog>
  )
}

interface DaysProps {
  readonly year: number
  readonly which: readonly Code[]
  readonly problem: ReturnType<typeof fieldProblems>[string] | undefined
  readonly onChange: (which: Code[]) => void
}

/** The eleven days, with the dates on which they close offices in the first year chosen. */
function Days({ year, which, problem, onChange }: DaysProps) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const days = useQuery(ask.clinic.federalHolidays.queryOptions({ input: { year } }))
  if (!days.data) return <Loading />
  return (
    <CheckboxGroup<Code>
      label={t('holidays.which', { year })}
      stacked
      options={days.data.map(({ code, name, observed }) => ({
        id: code,
        label: name,
        more: dateText(observed, 'long', locale),
      }))}
      value={which}
      problem={problem}
      onChange={onChange}
    />
  )
}

/** Says how many days were added, and how many were closed already. */
function useAdding(onDone: () => void) {
  const { t } = useTranslation('settings')
  return useMutation({
    ...ask.clinic.addFederalHolidays.mutationOptions(),
    onSuccess: ({ added, closedAlready }) => {
      const more =
        closedAlready > 0 ? ` ${t('holidays.closedAlready', { count: closedAlready })}` : ''
      showToast({ text: `${t('holidays.added', { count: added })}${more}`, tone: 'success' })
      onDone()
    },
  })
}
