import { MissedDialog } from '../appointment/missed-dialog.tsx'
import { RefusedMove } from '../board/refused-move.tsx'
import { RoomingDialog } from '../rooming/rooming-dialog.tsx'
import { TourCard } from '../tour/tour-card.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { ChangesOf, FlowOf, HelpOf, PrintOf, StartPageOf } from './screens.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** What opens over whatever screen is shown, except the command box. */
export const Overlays = () => (
  <>
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
