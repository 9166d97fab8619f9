import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './tabs.module.css'

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly { readonly id: Id; readonly label: string; readonly content: ReactNode }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** Parts of one screen, one in sight at a time. */
export const Tabs = <Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) => (
  <AriaTabs
    className={cx(css.tabs)}
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
