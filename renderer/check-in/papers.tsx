import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AppointmentId, PaymentId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper } from '../paper/paper.ts'
import { Button, FailureBanner, type Icon } from '../ui/index.ts'

interface PaperProps {
  readonly onPrinted?: () => void
  readonly autoFocus?: boolean
  readonly children: ReactNode
}

/** Prints the receipt of a payment. */
export function ReceiptButton({
  paymentId,
  onPrinted,
  children,
  autoFocus = false,
}: PaperProps & { readonly paymentId: PaymentId }) {
  const { language } = useLocale()
  const receipt = useMutation({
    ...ask.reports.receipt.mutationOptions(),
    onSuccess: (paper) => void printPaper(paper).then(onPrinted),
  })
  return (
    <>
      <Button
        variant="primary"
        icon={Printer}
        isPending={receipt.isPending}
        autoFocus={autoFocus}
        onPress={() => receipt.mutate({ paymentId, language })}
      >
        {children}
      </Button>
      <FailureBanner error={receipt.error} />
    </>
  )
}

/** Prints the sheet that goes with the patient from station to station. */
export function SlipButton({
  appointmentId,
  icon,
  onPrinted,
  children,
  size = 'm',
  privacy = false,
}: PaperProps & {
  readonly appointmentId: AppointmentId
  readonly icon: Icon
  readonly size?: 's' | 'm'
  /** Initials instead of the name, and neither birth date nor reason nor alerts. */
  readonly privacy?: boolean
}) {
  const { language } = useLocale()
  const slip = useMutation({
    ...ask.reports.routingSlip.mutationOptions(),
    onSuccess: (paper) => void printPaper(paper).then(onPrinted),
  })
  return (
    <>
      <Button
        icon={icon}
        size={size}
        isPending={slip.isPending}
        onPress={() => slip.mutate({ appointmentId, language, privacy })}
      >
        {children}
      </Button>
      <FailureBanner error={slip.error} />
    </>
  )
}
