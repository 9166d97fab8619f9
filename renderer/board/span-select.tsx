import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/desk.ts'
import { Select } from '../ui/index.ts'
import { showSpan, useSpan, type Span } from './span.ts'

const spans = ['day', 'threeDay', 'week', 'month', 'agenda'] as const
type Shown = Span | 'month' | 'agenda'

/** How many days are shown and how: on the board, as a month, or as a list. */
export function SpanSelect() {
  const { t } = useTranslation('boardViews')
  const screen = useDesk((desk) => desk.screen.name)
  const span = useSpan()
  return (
    <Select<Shown>
      label={t('span.label')}
      hideLabel
      options={spans.map((id) => ({ id, label: t(`span.${id}`) }))}
      value={screen === 'month' || screen === 'agenda' ? screen : span}
      onChange={showShown}
    />
  )
}

function showShown(shown: Shown): void {
  if (shown === 'month' || shown === 'agenda') useDesk.getState().show({ name: shown })
  else showSpan(shown)
}
