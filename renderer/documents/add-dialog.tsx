import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, Dialog, Form, IconButton, Select, TextField } from '../ui/index.ts'
import { askedEnough, useAdding } from './adding.ts'
import styles from './documents.module.css'
import { guessedKind, nameOf } from './guess.ts'
import type { Wanted } from './sending.ts'
import { isCard, kinds, sizeText } from './types.ts'
import { useSending } from './use-sending.ts'

/** Asks what the files are that somebody dropped on a record; Enter adds them as guessed. */
export function AddDialog({ record }: { record: PatientRecord }) {
  const adding = useAdding()
  if (adding.patientId !== record.id) return null
  return <Asking record={record} files={adding.files} />
}

const FORM = 'add-documents'

function Asking({ record, files }: { record: PatientRecord; files: readonly File[] }) {
  const { t } = useTranslation(['documents', 'common'])
  const { send } = useSending()
  const [wanted, setWanted] = useState(() => files.map((file) => wantedOf(record.id, file, t)))
  const [wasTried, setTried] = useState(false)
  const isNamed = wanted.every(({ name }) => name.trim() !== '')
  const add = () => {
    setTried(true)
    if (!isNamed) return
    askedEnough()
    send(wanted.map((each) => ({ ...each, policyId: policyFor(record, each.kind) })))
  }
  const put = (at: number, part: Partial<Wanted>) =>
    setWanted((all) => all.map((each, n) => (n === at ? { ...each, ...part } : each)))
  const leave = (at: number) => {
    if (wanted.length === 1) askedEnough()
    setWanted((all) => all.filter((_, n) => n !== at))
  }
  const footer = (
    <>
      <Button onPress={askedEnough}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={FORM}>
        {t('addCount', { count: wanted.length })}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={askedEnough} title={t('addTitle')} footer={footer} size="l">
      <Form id={FORM} onSubmit={add}>
        {wanted.map((each, at) => (
          <FileLine
            key={at}
            {...{ wanted: each, isFirst: at === 0, wasTried }}
            onChange={(part) => put(at, part)}
            onLeave={() => leave(at)}
          />
        ))}
      </Form>
    </Dialog>
  )
}

/** A card belongs to the one policy that is in use; where there are several, a person says which. */
function policyFor({ policies }: PatientRecord, kind: Wanted['kind']) {
  const inUse = policies.filter(({ active }) => active)
  return isCard(kind) && inUse.length === 1 ? (inUse[0]?.id ?? null) : null
}

type Translate = ReturnType<typeof useTranslation<['documents', 'common']>>['t']

const wantedOf = (patientId: PatientId, file: File, t: Translate): Wanted => ({
  ...{ patientId, file, kind: guessedKind(file.name) },
  // What is pasted is called after the clipboard: that says nothing.
  name: /^image\.png$/u.test(file.name) ? t('pasted') : nameOf(file.name),
})

interface LineProps {
  readonly wanted: Wanted
  readonly isFirst: boolean
  readonly wasTried: boolean
  readonly onChange: (part: Partial<Wanted>) => void
  readonly onLeave: () => void
}

function FileLine({ wanted, isFirst, wasTried, onChange, onLeave }: LineProps) {
  const { t } = useTranslation('documents')
  const { locale } = useLocale()
  const { file, name, kind } = wanted
  return (
    <div className={styles.fileLine} role="group" aria-label={file.name}>
      <TextField
        label={t('name')}
        hint={`${file.name} · ${sizeText(file.size, locale)}`}
        value={name}
        onChange={(typed) => onChange({ name: typed })}
        problem={wasTried && name.trim() === '' ? 'required' : undefined}
        maxLength={120}
        autoFocus={isFirst}
      />
      <Select
        label={t('kindLabel')}
        options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <IconButton icon={Trash2} label={t('leaveOut', { name: file.name })} onPress={onLeave} />
    </div>
  )
}
