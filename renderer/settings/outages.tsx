import { useMutation } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outage, StoredOutage } from '../../core/availability/contract.ts'
import type { Resource } from '../../core/clinic/contract.ts'
import { addDays, minutesOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type OutageId } from '../../core/kernel/ids.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'
import { dateText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, FailureBanner, IconButton, Section } from '../ui/index.ts'
import { OutageForm, type OutageDraft } from './outage-form.tsx'
import { RemoveButton } from './remove-button.tsx'
import css from './settings.module.css'

interface OutagesProps {
  resource: Resource
  /** Where it is. */
  zone: Zone
  outages: readonly StoredOutage[]
}

/** When a room is out of service, from today on. */
export function Outages({ resource, zone, outages }: OutagesProps) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<OutageDraft | null>(null)
  const begin = () => setDraft(blankOn(dateAt(Date.now(), zone), resource))
  return (
    <Section title={t('resources.outages')}>
      <p className={css.intro}>{t('resources.outagesIntro')}</p>
      {outages.map((outage) => (
        <OutageLine key={outage.id} outage={outage} onChange={() => setDraft(outage)} />
      ))}
      {draft ? (
        <OutageForm key={draft.id} begun={draft} onClose={() => setDraft(null)} />
      ) : (
        <div>
          <Button size="s" icon={Plus} onPress={begin}>
            {t('resources.addOutage')}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** The whole of a day. */
const blankOn = (date: LocalDate, resource: Resource): OutageDraft => ({
  ...{ id: newId<OutageId>(Date.now()), resourceId: resource.id, reason: null, version: null },
  ...{ from: `${date}T00:00`, to: `${addDays(date, 1)}T00:00` },
})

function OutageLine({ outage, onChange }: { outage: StoredOutage; onChange: () => void }) {
  const { t } = useTranslation('settings')
  const removing = useMutation(ask.availability.removeOutage.mutationOptions())
  const when = useWhen()(outage)
  return (
    <>
      <FailureBanner error={removing.error} />
      <div className={css.outage}>
        <span>
          {when}
          {outage.reason !== null && <span className={css.intro}> {outage.reason}</span>}
        </span>
        <IconButton icon={Pencil} label={t('change', { name: when })} onPress={onChange} />
        <RemoveButton
          icon={Trash2}
          label={t('resources.endOutage', { when })}
          explanation={t('resources.endOutageHint')}
          action={t('remove')}
          isPending={removing.isPending}
          onRemove={() => removing.mutate({ id: outage.id, version: outage.version })}
        />
      </div>
    </>
  )
}

function useWhen(): (outage: Outage) => string {
  const { locale } = useLocale()
  const text = (local: string) => {
    const date = dateText(local.slice(0, 10), 'medium', locale)
    return `${date}, ${minuteText(minutesOf(local.slice(11)), locale)}`
  }
  return ({ from, to }) => `${text(from)} – ${text(to)}`
}
