import { Columns3, Rows3 } from 'lucide-react'
import { Checkbox, CheckboxGroup, RadioGroup, Switch, ToggleGroup } from '../ui/index.ts'
import { days } from './samples.ts'
import { Kept, Room, Specimen, Touched } from './specimen.tsx'

/** What is ticked, switched and picked out of a few. */
export const ChoicesRoom = () => (
  <Room title="Choices">
    <Specimen name="Checkbox: off, on, partly, focused, off limits">
      <Checkbox>Wheelchair</Checkbox>
      <Checkbox defaultSelected hint="Comes with an aide.">
        Interpreter
      </Checkbox>
      <Checkbox isIndeterminate>Some of them</Checkbox>
      <Touched by="focused">
        <Checkbox>Minor</Checkbox>
      </Touched>
      <Checkbox isDisabled>Not now</Checkbox>
    </Specimen>
    <Specimen name="Switch: off, on, focused, off limits">
      <Switch>Would come sooner</Switch>
      <Switch defaultSelected hint="Puts them on the list.">
        Would come sooner
      </Switch>
      <Touched by="focused">
        <Switch>Would come sooner</Switch>
      </Touched>
      <Switch isDisabled>Would come sooner</Switch>
    </Specimen>
    {[{}, { problem: 'required' as const }, { isDisabled: true }, { stacked: true }].map(
      (state) => (
        <Specimen key={JSON.stringify(state)} name={`RadioGroup ${Object.keys(state).join()}`}>
          <Kept<string | null> start="mon">
            {(value, onChange) => (
              <RadioGroup label="Day" options={days} {...{ value, onChange }} {...state} />
            )}
          </Kept>
        </Specimen>
      ),
    )}
    {[{}, { problem: 'required' as const }, { stacked: true }].map((state) => (
      <Specimen key={JSON.stringify(state)} name={`CheckboxGroup ${Object.keys(state).join()}`}>
        <Kept<readonly string[]> start={['mon']}>
          {(value, onChange) => (
            <CheckboxGroup label="Days" options={days} {...{ value, onChange }} {...state} />
          )}
        </Kept>
      </Specimen>
    ))}
    {[false, true].map((isDisabled) => (
      <Specimen
        key={String(isDisabled)}
        name={isDisabled ? 'ToggleGroup, off limits' : 'ToggleGroup'}
      >
        <Kept start="columns">
          {(value, onChange) => (
            <ToggleGroup
              label="Show"
              options={[
                { id: 'columns', label: 'Columns', icon: Columns3 },
                { id: 'list', label: 'List', icon: Rows3 },
              ]}
              {...{ value, onChange, isDisabled }}
            />
          )}
        </Kept>
      </Specimen>
    ))}
  </Room>
)
