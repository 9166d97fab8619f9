import { expect, it } from 'vitest'
import { mayBecome } from '../../../core/appointments/flow.ts'
import { Status } from '../../../core/appointments/contract.ts'
import { mayUndo } from '../../../renderer/board/steps.ts'

const steps = Status.options.flatMap((from) =>
  Status.options.filter((to) => mayBecome(from, to, null)).map((to) => ({ from, to })),
)

it.each(steps)('$from to $to is taken back only where the core lets it', ({ from, to }) => {
  expect(mayUndo(from, to)).toBe(mayBecome(to, from, from))
})
