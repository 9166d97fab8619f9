import { CalendarDays, Columns3, Settings, UserRound } from 'lucide-react'
import { useState } from 'react'
import {
  BareDialog,
  Button,
  Confirm,
  ConfirmRow,
  Dialog,
  Dotted,
  Fields,
  Finder,
  Form,
  Overlay,
  Panel,
  Picker,
  Rail,
  RailItem,
  Section,
  SectionLevel,
  SectionList,
  Table,
  Tabs,
  TextField,
  type FinderGroup,
} from '../ui/index.ts'
import css from './gallery.module.css'
import { endless, nothing } from './samples.ts'
import { Kept, Room, Specimen } from './specimen.tsx'

const rows = [
  { id: '1', name: 'Quistgaard, Alma', due: '$25.00' },
  { id: '2', name: endless, due: '$0.00' },
]

const found: readonly FinderGroup[] = [
  {
    id: 'patients',
    title: 'Patients',
    rows: [
      {
        id: 'alma',
        label: 'Quistgaard, Alma',
        more: 'Feb 29, 1984',
        icon: UserRound,
        second: 'Book',
      },
      { id: 'day', label: 'Go to the day', icon: Columns3, shortcut: 'G D' },
    ],
  },
]

/** What holds other things. */
export const StructureRoom = () => (
  <Room title="Structure">
    <Specimen name="Dotted">
      <p>
        <Dotted parts={['42 y', '02/29/1984', '(202) 555-0143']} rest={endless} />
      </p>
    </Specimen>
    <Specimen name="Table, with a row that opens" wide>
      <div className={css.filled}>
        <Table
          label="Patients"
          columns={[
            { id: 'name', head: 'Name', cell: ({ name }) => name },
            { id: 'due', head: 'Due', cell: ({ due }) => due, align: 'end', whole: true },
          ]}
          rows={rows}
          idOf={({ id }) => id}
          onOpen={nothing}
        />
      </div>
    </Specimen>
    <Specimen name="Form, Fields, Section, SectionLevel" wide>
      <SectionLevel value={3}>
        <Form onSubmit={nothing}>
          <Section title="Person">
            <Fields>
              <TextField label="Given name" />
              <TextField label="Family name" />
            </Fields>
          </Section>
        </Form>
      </SectionLevel>
    </Specimen>
    {[false, true].map((beside) => (
      <Specimen key={String(beside)} name={beside ? 'Tabs, beside' : 'Tabs'} wide>
        <Kept start="one">
          {(selected, onSelect) => (
            <Tabs
              label="Parts"
              tabs={[
                { id: 'one', label: 'Overview', content: 'What is known.' },
                { id: 'two', label: 'Appointments', shortcut: '2', content: 'What is booked.' },
              ]}
              {...{ beside, selected, onSelect }}
            />
          )}
        </Kept>
      </Specimen>
    ))}
    <Specimen name="Rail and SectionList">
      <Rail label="Screens">
        <RailItem icon={Columns3} label="Day" shortcut="G D" isCurrent onPress={nothing} />
        <RailItem icon={CalendarDays} label="Month" isCurrent={false} onPress={nothing} />
        <RailItem icon={Settings} label="Settings" isCurrent={false} low onPress={nothing} />
      </Rail>
      <Kept start="a">
        {(selected, onSelect) => (
          <SectionList
            label="Settings"
            sections={[
              { id: 'a', label: 'Practice' },
              { id: 'b', label: 'Locations' },
            ]}
            {...{ selected, onSelect }}
          />
        )}
      </Kept>
    </Specimen>
    <Specimen name="Panel">
      <div className={css.low}>
        <Panel
          title="Appointment"
          onClose={nothing}
          footer={<Button variant="primary">Book</Button>}
        >
          Who, when and what.
        </Panel>
      </div>
    </Specimen>
    <Specimen name="Panel with a ConfirmRow">
      <div className={css.low}>
        <Panel title="Appointment" onClose={nothing}>
          <Form onSubmit={nothing}>
            <TextField label="Reason" />
            <TextField label="Notes" />
            <ConfirmRow>
              <Button>Cancel</Button>
              <Button variant="primary">Move</Button>
            </ConfirmRow>
          </Form>
        </Panel>
      </div>
    </Specimen>
    <Specimen name="Picker: type something">
      <Kept start="">
        {(text, onTextChange) => (
          <Picker
            label="Patient"
            placeholder="Name or date of birth"
            groups={text === '' ? [] : found}
            isSearching={false}
            onPick={nothing}
            empty="Nobody found"
            {...{ text, onTextChange }}
          />
        )}
      </Kept>
    </Specimen>
    <Over />
  </Room>
)

/** What lies over the window. */
function Over() {
  const [open, setOpen] = useState<'bare' | 'confirm' | 'dialog' | null>(null)
  const onClose = () => setOpen(null)
  return (
    <Specimen name="Dialog, Confirm, Overlay with BareDialog and Finder: open them">
      <Button onPress={() => setOpen('dialog')}>Dialog</Button>
      <Button onPress={() => setOpen('confirm')}>Confirm</Button>
      <Button onPress={() => setOpen('bare')}>Overlay</Button>
      <Dialog
        isOpen={open === 'dialog'}
        title="Add a location"
        footer={<Button variant="primary">Save</Button>}
        {...{ onClose }}
      >
        <TextField label="Name" />
      </Dialog>
      <Confirm
        isOpen={open === 'confirm'}
        title="Remove Room 1?"
        action="Remove"
        onConfirm={onClose}
        {...{ onClose }}
      >
        It can no longer be chosen.
      </Confirm>
      <Overlay isOpen={open === 'bare'} high {...{ onClose }}>
        <BareDialog label="Find">
          <Finder
            label="Find"
            placeholder="Name"
            onTextChange={nothing}
            groups={found}
            isSearching={false}
            onPick={onClose}
            more="More"
            empty="Nothing found"
          />
        </BareDialog>
      </Overlay>
    </Specimen>
  )
}
