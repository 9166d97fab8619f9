import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../core/merging/contract.ts'
import type { Texts } from '../locales/index.ts'
import { Section } from '../ui/index.ts'
import css from './merge.module.css'

type Kind = keyof Texts['merge']['kind']

/** What goes to the record that is kept, and what it has already. */
export function Belongings({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('merge')
  const { moves, stays } = preview
  return (
    <Section title={t('moves')}>
      {moves.length === 0 ? (
        <p className={css.quiet}>{t('movesNothing')}</p>
      ) : (
        <Lines rows={moves} />
      )}
      {stays.length > 0 && (
        <>
          <p className={css.quiet}>{t('stays')}</p>
          <Lines rows={stays} />
        </>
      )}
    </Section>
  )
}

function Lines({ rows }: { rows: MergePreview['moves'] }) {
  const { t } = useTranslation('merge')
  return (
    <ul className={css.lines}>
      {rows.map(({ table, rows: count }) => (
        <li key={table}>
          <span>{t(`kind.${table as Kind}`)}</span> <strong>{count}</strong>
        </li>
      ))}
    </ul>
  )
}
