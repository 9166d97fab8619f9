import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordLink } from '../../core/kernel/record-link.ts'
import { problemsOf, type ProblemCode } from '../../core/kernel/problems.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { openOutside } from '../client/outside.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Banner, Button, FailureBanner, Form, RadioGroup, Section } from '../ui/index.ts'
import { Heading } from './heading.tsx'
import { draftOf, exampleAddress, linkKinds, linkOf, type LinkDraft } from './link-draft.ts'
import { LinkFields } from './link-fields.tsx'
import css from './settings.module.css'
import { useSaving } from './use-saving.ts'

/** How the clinic's record system is opened on a patient. */
export function RecordLinkSettings({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation(['settings', 'recordLink'])
  const { practice } = known.directory
  const [draft, setDraft] = useState(() => draftOf(practice.recordLink))
  const [wasTried, setTried] = useState(false)
  const saving = useSaving(ask.clinic.savePractice.mutationOptions())
  const change = (part: Partial<LinkDraft>) => setDraft((before) => ({ ...before, ...part }))
  const problems = { ...(wasTried && wrongIn(draft)), ...refusedIn(saving.error) }
  const save = () => {
    setTried(true)
    if (Object.keys(wrongIn(draft)).length > 0) return
    saving.mutate({ ...practice, recordLink: linkOf(draft) }, { onSuccess: () => setTried(false) })
  }
  return (
    <>
      <Heading title={t('recordLink.title')} intro={t('recordLink.intro')} />
      <div className={css.form}>
        <Form onSubmit={save}>
          <FailureBanner error={saving.error} />
          <RadioGroup
            label={t('recordLink:kindLabel')}
            stacked
            options={linkKinds.map((id) => ({
              ...{ id, label: t(`recordLink:kind.${id}`) },
              ...(id === 'none' && { more: t('recordLink:noneHint') }),
            }))}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <LinkFields draft={draft} problems={problems} onChange={change} />
          {draft.kind !== 'none' && <Banner>{t('recordLink:seen')}</Banner>}
          <Preview draft={draft} />
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

type Problems = Readonly<Record<string, ProblemCode>>

/** What the core would refuse, told before it is asked. */
function wrongIn(draft: LinkDraft): Problems {
  const link = linkOf(draft)
  const parsed = link && RecordLink.safeParse(link, { reportInput: true })
  if (!parsed || parsed.success) return {}
  return Object.fromEntries(problemsOf(parsed.error.issues).map(({ path, code }) => [path, code]))
}

const refusedIn = (error: unknown): Problems =>
  Object.fromEntries(
    Object.entries(fieldProblems(error)).map(([path, code]) => [
      path.replace(/^recordLink\./u, ''),
      code,
    ]),
  )

/** The address as it would be for a patient who does not exist, to look at and to try. */
function Preview({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation('recordLink')
  if (draft.kind === 'none') return null
  const address = exampleAddress(draft)
  return (
    <Section title={t('preview')}>
      {address === null ? (
        <p>{t('previewWrong')}</p>
      ) : (
        <p className={css.address} translate="no">
          {address}
        </p>
      )}
      <div>
        <Button
          icon={ExternalLink}
          isDisabled={address === null}
          onPress={() => address !== null && openOutside(address)}
        >
          {t('tryIt')}
        </Button>
      </div>
    </Section>
  )
}
