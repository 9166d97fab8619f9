import { type ReactNode } from 'react'
import {
  ComboBox,
  FieldAndNumber,
  MoneyField,
  MultiSelect,
  NumberField,
  SearchField,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { days, endless, nothing, people } from './samples.ts'
import { Kept, Room, Specimen, Touched } from './specimen.tsx'

const states = [
  { name: 'plain', props: {} },
  { name: 'with a hint', props: { hint: 'As it stands on the card.' } },
  { name: 'required', props: { isRequired: true } },
  { name: 'wrong', props: { problem: 'required' as const } },
  { name: 'off', props: { isDisabled: true } },
] as const

type State = (typeof states)[number]['props']

const inStates = (component: string, draw: (state: State) => ReactNode) =>
  states.map(({ name, props }) => (
    <Specimen key={`${component} ${name}`} name={`${component}, ${name}`}>
      {draw(props)}
    </Specimen>
  ))

/** What is typed into or chosen from. */
export const FieldsRoom = () => (
  <Room title="Fields">
    {inStates('TextField', (state) => (
      <TextField label="Member number" defaultValue="DS-2044" {...state} />
    ))}
    <Specimen name="TextField, focused">
      <Touched by="focused">
        <TextField label="Member number" defaultValue={endless} />
      </Touched>
    </Specimen>
    {inStates('TextArea', (state) => (
      <TextArea label="Reason" rows={2} defaultValue="Sore knee since Sunday" {...state} />
    ))}
    <Specimen name="SearchField: empty and filled">
      <SearchField label="Find" placeholder="Name or date of birth" />
      <SearchField label="Find" hideLabel defaultValue="quist" />
    </Specimen>
    {inStates('Select', (state) => (
      <Kept start="chen">
        {(value, onChange) => (
          <Select label="Provider" options={people} {...{ value, onChange }} {...state} />
        )}
      </Kept>
    ))}
    {inStates('ComboBox', (state) => (
      <Kept<string | null> start="okafor">
        {(value, onChange) => (
          <ComboBox label="Provider" options={people} {...{ value, onChange }} {...state} />
        )}
      </Kept>
    ))}
    <Specimen name="MultiSelect: nothing and several">
      {[[], ['mon', 'tue']].map((start) => (
        <Kept<readonly string[]> key={start.length} start={start}>
          {(value, onChange) => (
            <MultiSelect
              label="Days"
              options={days}
              whenEmpty="Any day"
              whenSeveral={(count) => `${count} days`}
              {...{ value, onChange }}
            />
          )}
        </Kept>
      ))}
    </Specimen>
    {inStates('NumberField', (state) => (
      <Kept<number | null> start={30}>
        {(value, onChange) => (
          <NumberField label="Length" unit="min" {...{ value, onChange }} {...state} />
        )}
      </Kept>
    ))}
    <Specimen name="FieldAndNumber">
      <FieldAndNumber>
        <Select label="Provider" options={people} value="chen" onChange={nothing} />
        <NumberField label="Length" unit="min" value={30} onChange={nothing} />
      </FieldAndNumber>
    </Specimen>
    {inStates('MoneyField', (state) => (
      <Kept<number | null> start={2500}>
        {(value, onChange) => (
          <MoneyField label="Copay" currency="USD" {...{ value, onChange }} {...state} />
        )}
      </Kept>
    ))}
  </Room>
)
