import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Practice } from '../../core/clinic/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, FailureBanner, Fields, Form, NumberField, Select, TextField } from '../ui/index.ts'
import { currencyOptions } from './currencies.ts'
import { Heading } from './heading.tsx'
import { NoticeFields } from './notice-fields.tsx'
import { RankingFields } from './ranking-fields.tsx'
import { withReadablePhone } from './readable-phone.ts'
import css from './settings.module.css'
import { useSaving } from './use-saving.ts'
import { WaitingFields } from './waiting-fields.tsx'

const GRIDS = [5, 10, 15, 20, 30, 60] as const
const gridOf = (text: string) => GRIDS.find((grid) => String(grid) === text) ?? 15

/** Name, how to reach the practice, language, and how the windows behave. */
export function PracticeSettings({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState(() => withReadablePhone(known.directory.practice))
  const saving = useSaving(ask.clinic.savePractice.mutationOptions())
  const problems = fieldProblems(saving.error)
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const send = () =>
    saving.mutate(draft, { onSuccess: () => change({ version: draft.version + 1 }) })
  return (
    <>
      <Heading title={t('practice.title')} intro={t('practice.intro')} />
      <div className={css.form}>
        <Form onSubmit={send}>
          <FailureBanner error={saving.error} />
          <TextField
            label={t('name')}
            value={draft.name}
            problem={problems['name']}
            isRequired
            onChange={(name) => change({ name })}
          />
          <Fields>
            <TextField
              label={t('phone')}
              type="tel"
              value={draft.phone ?? ''}
              problem={problems['phone']}
              onChange={(phone) => change({ phone })}
            />
            <TextField
              label={t('email')}
              type="email"
              value={draft.email ?? ''}
              problem={problems['email']}
              onChange={(email) => change({ email })}
            />
          </Fields>
          <Fields>
            <Select
              label={t('practice.language')}
              options={Practice.shape.language.options.map((id) => ({
                id,
                label: t(`practice.languages.${id}`),
              }))}
              value={draft.language}
              onChange={(language) => change({ language })}
            />
            <Select
              label={t('practice.currency')}
              options={currencyOptions(known.directory.practice.currency)}
              value={draft.currency}
              problem={problems['currency']}
              onChange={(currency) => change({ currency })}
            />
          </Fields>
          <Fields>
            <Select
              label={t('practice.grid')}
              hint={t('practice.gridHint')}
              options={GRIDS.map((grid) => ({
                id: String(grid),
                label: t('minutes', { count: grid }),
              }))}
              value={String(draft.gridMinutes)}
              onChange={(grid) => change({ gridMinutes: gridOf(grid) })}
            />
            <NumberField
              label={t('practice.idle')}
              hint={t('practice.idleHint')}
              unit={t('min')}
              minValue={1}
              maxValue={60}
              value={draft.idleMinutes}
              problem={problems['idleMinutes']}
              onChange={(idle) => idle !== null && change({ idleMinutes: idle })}
            />
            <NumberField
              label={t('practice.hold')}
              hint={t('practice.holdHint')}
              unit={t('min')}
              minValue={1}
              maxValue={30}
              value={draft.holdMinutes}
              problem={problems['holdMinutes']}
              onChange={(hold) => hold !== null && change({ holdMinutes: hold })}
            />
          </Fields>
          <Select
            label={t('practice.display')}
            hint={t('practice.displayHint')}
            options={Practice.shape.displayShows.unwrap().options.map((id) => ({
              id,
              label: t(`practice.displays.${id}`),
            }))}
            value={draft.displayShows}
            onChange={(displayShows) => change({ displayShows })}
          />
          <NoticeFields practice={draft} problem={problems['noticeMinutes']} onChange={change} />
          <WaitingFields
            limits={draft.waitingLimits}
            problems={problems}
            onChange={(waitingLimits) => change({ waitingLimits })}
          />
          <RankingFields
            ranking={draft.ranking}
            problems={problems}
            onChange={(ranking) => change({ ranking })}
          />
          <div>
            <Button variant="primary" type="submit" isPending={saving.isPending}>
              {t('saveChanges')}
            </Button>
          </div>
        </Form>
      </div>
    </>
  )
}
