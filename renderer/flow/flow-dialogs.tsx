import { MessageForm } from '../messages/message-form.tsx'
import { MessagesDialog } from '../messages/messages-dialog.tsx'
import { SweepDialog } from './sweep-dialog.tsx'

/** What the flow asks over any screen; loaded when the first of them is opened. */
export const FlowDialogs = () => (
  <>
    <SweepDialog />
    <MessagesDialog />
    <MessageForm />
  </>
)
