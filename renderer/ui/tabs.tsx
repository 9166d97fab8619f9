import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import css from './tabs.module.css'

interface TabPart<Id> {
  readonly id: Id
  readonly label: string
  /** The key that turns to it, shown beside the name. */
  readonly shortcut?: string | undefined
  readonly content: ReactNode
}

interface TabsProps<Id extends string> {
  label: string
  /** The names stand beside the part in sight, one below the other, instead of above it. */
  beside?: boolean
  tabs: readonly TabPart<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}

/** Parts of one screen, one in sight at a time. */
export const Tabs = <Id extends string>({
  label,
  beside = false,
  tabs,
  selected,
  onSelect,
}: TabsProps<Id>) => (
  <AriaTabs
    className={cx(css.tabs, beside && css.beside)}
    orientation={beside ? 'vertical' : 'horizontal'}
    selectedKey={selected}
    onSelectionChange={(key) => {
      const tab = tabs.find(({ id }) => id === key)
      if (tab) onSelect(tab.id)
    }}
  >
    <TabList className={cx(css.row)} aria-label={label}>
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className={cx(css.tab)}>
          {tab.label}
          {tab.shortcut !== undefined && (
            <span className={css.key} aria-hidden>
              <Kbd keys={tab.shortcut} />
            </span>
          )}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={cx(css.panel)}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
