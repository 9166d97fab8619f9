import { accessStep } from './0001-access.ts'
import { clinicStep } from './0002-clinic.ts'
import { patientsStep } from './0003-patients.ts'
import { availabilityStep } from './0004-availability.ts'
import { appointmentsStep } from './0005-appointments.ts'
import { billingStep } from './0006-billing.ts'
import { exchangeStep } from './0007-exchange.ts'
import { bookStep } from './0008-book.ts'
import { hoursStep } from './0009-hours.ts'
import { rulebookStep } from './0010-rulebook.ts'
import { resourcesStep } from './0011-resources.ts'
import { seriesStep } from './0012-series.ts'
import { visitsStep } from './0013-visits.ts'
import { waitingStep } from './0014-waiting.ts'
import { absencesStep } from './0015-absences.ts'
import { rankingStep } from './0016-ranking.ts'
import { preferencesStep } from './0017-preferences.ts'
import { pinboardStep } from './0018-pinboard.ts'
import { stepsStep } from './0019-steps.ts'
import { flowStep } from './0020-flow.ts'
import { formsStep } from './0021-forms.ts'
import { documentsStep } from './0022-documents.ts'
import { mergingStep } from './0023-merging.ts'
import { usageStep } from './0024-usage.ts'
import { departureStepsStep } from './0025-departure-steps.ts'
import { dismissedPairsStep } from './0026-dismissed-pairs.ts'
import { mergedRecordsStep } from './0027-merged-records.ts'
import type { Step } from './step.ts'

export type { Step }

/** Every step, in the order in which they run. */
export const steps: readonly Step[] = [
  accessStep,
  clinicStep,
  patientsStep,
  availabilityStep,
  appointmentsStep,
  billingStep,
  exchangeStep,
  bookStep,
  hoursStep,
  rulebookStep,
  resourcesStep,
  seriesStep,
  visitsStep,
  waitingStep,
  absencesStep,
  rankingStep,
  preferencesStep,
  pinboardStep,
  stepsStep,
  flowStep,
  formsStep,
  documentsStep,
  mergingStep,
  usageStep,
  departureStepsStep,
  dismissedPairsStep,
  mergedRecordsStep,
]
