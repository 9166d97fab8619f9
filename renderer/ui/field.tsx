import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { cx } from './cx.ts'
import css from './field.module.css'

/** What every field of a form has. */
export interface FieldProps {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined
  /** One sentence below the control. */
  hint?: string | undefined
  /** What is wrong with the value; its sentence is bound to the control. */
  problem?: ProblemCode | undefined
}

/** Label above, sentences below; inside any field of react-aria-components. */
export function FieldFrame({
  label,
  hideLabel = false,
  hint,
  problem,
  isRequired = false,
  children,
}: FieldProps & { isRequired?: boolean | undefined; children: ReactNode }) {
  return (
    <>
      <Label className={cx(hideLabel ? css.hidden : css.label)}>
        {label}
        {isRequired && <span className={css.required}> *</span>}
      </Label>
      {children}
      {hint !== undefined && problem === undefined && (
        <Text slot="description" className={cx(css.hint)}>
          {hint}
        </Text>
      )}
      <ProblemText problem={problem} />
    </>
  )
}

/** The sentence of a problem, as the error message of the field around it. */
function ProblemText({ problem }: { problem: ProblemCode | undefined }) {
  const { t } = useTranslation('problems')
  return <FieldError className={cx(css.problem)}>{problem && t(problem)}</FieldError>
}

/** The props that every field hands to react-aria-components. */
export const fieldState = (problem: ProblemCode | undefined) => ({
  className: cx(css.field),
  isInvalid: problem !== undefined,
  validationBehavior: 'aria' as const,
})
