import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ResourceKind, type Need, type Resource } from '../../core/clinic/contract.ts'
import { Button, Checkbox, Fields, IconButton, Section, Select } from '../ui/index.ts'
import css from './settings.module.css'

interface NeedsFieldProps {
  needs: readonly Need[]
  resources: readonly Resource[]
  onChange: (needs: Need[]) => void
}

/** As many as a type may ask for, as its contract says. */
const MOST = 5

/** What a type of appointment needs at once, one a line: a chair and the X-ray. */
export function NeedsField({ needs, resources, onChange }: NeedsFieldProps) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('types.needs')}>
      {needs.length === 0 && <p className={css.intro}>{t('types.needsNone')}</p>}
      {needs.map((need, at) => (
        <NeedLine
          key={at}
          need={need}
          lines={linesOf(resources, need.kind)}
          onChange={(part) => onChange(needs.with(at, { ...need, ...part }))}
          onRemove={() => onChange(needs.toSpliced(at, 1))}
        />
      ))}
      {needs.length < MOST && (
        <div>
          <Button
            size="s"
            icon={Plus}
            onPress={() => onChange([...needs, { kind: 'room', category: null, late: false }])}
          >
            {t('types.addNeed')}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** The lines to which resources of a kind belong, by name. */
const linesOf = (resources: readonly Resource[], kind: ResourceKind): string[] =>
  [
    ...new Set(
      resources.flatMap((resource) =>
        resource.kind === kind && resource.active && resource.category !== null
          ? [resource.category]
          : [],
      ),
    ),
  ].sort((a, b) => a.localeCompare(b))

interface NeedLineProps {
  need: Need
  lines: readonly string[]
  onChange: (part: Partial<Need>) => void
  onRemove: () => void
}

const ANY = ''

function NeedLine({ need, lines, onChange, onRemove }: NeedLineProps) {
  const { t } = useTranslation(['settings', 'common'])
  const kept = need.category === null || lines.includes(need.category) ? [] : [need.category]
  const name = need.category ?? t(`common:resourceKind.${need.kind}`)
  return (
    <div role="group" aria-label={name} className={css.break}>
      <div className={css.lines}>
        <Fields column="8rem">
          <Select
            label={t('resources.kind')}
            options={ResourceKind.options.map((id) => ({
              id,
              label: t(`common:resourceKind.${id}`),
            }))}
            value={need.kind}
            onChange={(kind) => onChange({ kind, category: null })}
          />
          <Select
            label={t('resources.category')}
            options={[
              { id: ANY, label: t('types.anyOfKind') },
              ...[...lines, ...kept].map((line) => ({ id: line, label: line })),
            ]}
            value={need.category ?? ANY}
            onChange={(line) => onChange({ category: line === ANY ? null : line })}
          />
        </Fields>
        <Checkbox isSelected={need.late} onChange={(late) => onChange({ late })}>
          {t('types.late')}
        </Checkbox>
      </div>
      <IconButton icon={Trash2} label={t('types.removeNeed', { name })} onPress={onRemove} />
    </div>
  )
}
