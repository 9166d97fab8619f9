import { CalendarPlus, Ellipsis, Pencil, Printer, Trash2 } from 'lucide-react'
import {
  BareButton,
  Button,
  IconButton,
  Kbd,
  Menu,
  Popover,
  SearchTrigger,
  Tooltip,
} from '../ui/index.ts'
import css from './gallery.module.css'
import { nothing } from './samples.ts'
import { Room, Specimen, Touched } from './specimen.tsx'

const variants = ['primary', 'secondary', 'quiet', 'danger', 'link'] as const

/** What is pressed. */
export const ButtonsRoom = () => (
  <Room title="Buttons and menus">
    {variants.map((variant) => (
      <Specimen
        key={variant}
        name={`Button, ${variant}: plain, hovered, pressed, focused, busy, off`}
      >
        <Button variant={variant}>Book</Button>
        {(['hovered', 'pressed', 'focused'] as const).map((touch) => (
          <Touched key={touch} by={touch}>
            <Button variant={variant} icon={CalendarPlus}>
              Book
            </Button>
          </Touched>
        ))}
        <Button variant={variant} isPending>
          Book
        </Button>
        <Button variant={variant} isDisabled>
          Book
        </Button>
        <Button variant={variant} size="s">
          Small
        </Button>
      </Specimen>
    ))}
    <Specimen name="IconButton: plain, small, focused, off">
      <IconButton icon={Pencil} label="Edit" />
      <IconButton icon={Pencil} label="Edit" size="s" />
      <Touched by="focused">
        <IconButton icon={Pencil} label="Edit" />
      </Touched>
      <IconButton icon={Pencil} label="Edit" isDisabled />
    </Specimen>
    <Specimen name="BareButton, for things on a grid of times">
      <BareButton className={css.bare}>9:00 – 12:00</BareButton>
    </Specimen>
    <Specimen name="Menu: open it">
      <Menu
        label="More"
        trigger={<Button icon={Ellipsis}>More</Button>}
        entries={[
          { id: 'print', label: 'Print', icon: Printer, shortcut: 'Mod+P', run: nothing },
          { id: 'chosen', label: 'Chosen', isChosen: true, run: nothing },
          { id: 'off', label: 'Not now', isDisabled: true, run: nothing },
          'line',
          { id: 'remove', label: 'Remove', icon: Trash2, tone: 'danger', run: nothing },
        ]}
      />
    </Specimen>
    <Specimen name="Popover: open it">
      <Popover label="Density" trigger={<Button>Density</Button>}>
        What does not deserve a dialog.
      </Popover>
    </Specimen>
    <Specimen name="Tooltip: point at it, or go there by Tab">
      <Tooltip text="Find a time" shortcut="F">
        <Button>Find</Button>
      </Tooltip>
    </Specimen>
    <Specimen name="Kbd and SearchTrigger" wide>
      <Kbd keys="Mod+Shift+L" />
      <Kbd keys="G D" />
      <SearchTrigger label="Find a patient" shortcut="Mod+K" onPress={nothing} />
    </Specimen>
  </Room>
)
