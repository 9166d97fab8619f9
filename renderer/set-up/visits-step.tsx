import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Section, ToggleGroup } from '../ui/index.ts'
import { newRoom } from './draft.ts'
import { presets, trades, typeOf, type Trade } from './presets.ts'
import { RoomLines } from './room-lines.tsx'
import { StepSheet } from './step-sheet.tsx'
import { TypeLines } from './type-lines.tsx'
import { useSetUp } from './use-set-up.ts'

/** Rooms, and what can be booked in them, from what is usual in the trade. */
export function VisitsStep() {
  const { t } = useTranslation('setUp')
  const trade = useSetUp((state) => state.trade)
  const isBlank = useSetUp((state) => state.draft.types.length === 0)
  const furnish = useFurnish()
  useEffect(() => {
    if (trade === null && isBlank) furnish('medical')
  }, [trade, isBlank, furnish])
  return (
    <StepSheet step="visits" title={t('visits.title')} lead={t('visits.lead')}>
      <ToggleGroup
        label={t('visits.trade')}
        options={trades.map((id) => ({ id, label: t(`visits.${id}`) }))}
        value={trade ?? 'medical'}
        onChange={furnish}
      />
      <Section title={t('visits.rooms')}>
        <RoomLines />
      </Section>
      <Section title={t('visits.types')}>
        <TypeLines />
      </Section>
    </StepSheet>
  )
}

/** Puts the rooms and types of a trade in place of what is there. */
function useFurnish() {
  const { t } = useTranslation('setUp')
  return (trade: Trade) => {
    const { draft, change, choose } = useSetUp.getState()
    const now = Date.now()
    const { kind, rooms, types } = presets[trade]
    const named = (number: number) =>
      t(kind === 'chair' ? 'presets.chair' : 'presets.room', { number })
    change(
      'resources',
      Array.from({ length: rooms }, (_, at) => newRoom(draft, named(at + 1), kind ?? 'room', now)),
    )
    change(
      'types',
      types.map((preset) => typeOf(preset, kind, t(`presets.${preset.name}`), now)),
    )
    choose(trade)
  }
}
