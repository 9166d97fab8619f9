import { OnOff, Sexes } from './choice-fields.tsx'
import { FeeFields, Deposit } from './money-fields.tsx'
import { Ages, Count, Grid, Horizon, LeadTime, Lengths, Overlap, Room } from './number-fields.tsx'
import { PhaseLines } from './phase-lines.tsx'
import type { SettingProps } from './rule-draft.ts'

/** The values of a rule; which fields there are depends on its kind. */
export function SettingFields({ setting, ...rest }: SettingProps) {
  switch (setting.kind) {
    case 'lead_time':
      return <LeadTime {...rest} setting={setting} />
    case 'horizon':
      return <Horizon {...rest} setting={setting} />
    case 'grid':
      return <Grid {...rest} setting={setting} />
    case 'duration':
      return <Lengths {...rest} setting={setting} />
    case 'buffers':
      return <Room {...rest} setting={setting} />
    case 'phases':
      return <PhaseLines {...rest} setting={setting} />
    case 'day_limit':
    case 'type_limit':
    case 'new_patient_limit':
      return <Count {...rest} setting={setting} />
    case 'overlap':
      return <Overlap {...rest} setting={setting} />
    case 'age':
      return <Ages {...rest} setting={setting} />
    case 'sex':
      return <Sexes {...rest} setting={setting} />
    case 'not_in_row':
    case 'referral':
    case 'online':
      return <OnOff {...rest} setting={setting} />
    case 'deposit':
      return <Deposit {...rest} setting={setting} />
    case 'late_cancel':
    case 'no_show':
      return <FeeFields {...rest} setting={setting} />
  }
}
