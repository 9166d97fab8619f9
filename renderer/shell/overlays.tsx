import { MissedDialog } from '../appointment/missed-dialog.tsx'
import { RefusedMove } from '../board/refused-move.tsx'
import { CommandBox } from '../command-box/command-box.tsx'
import { RoomingDialog } from '../rooming/rooming-dialog.tsx'
import { TourCard } from '../tour/tour-card.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { ChangesOf, FlowOf, HelpOf, PrintOf, StartPageOf } from './screens.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** Everything that opens over whatever screen is shown. */
export const Overlays = () => (
  <>
    <CommandBox />
    <ShortcutsDialog />
    <PasswordDialog />
    <PrintOf />
    <StartPageOf />
    <HelpOf />
    <ChangesOf />
    <FlowOf />
    <TourCard />
    <RoomingDialog />
    <MissedDialog />
    <RefusedMove />
  </>
)
