import type { ComponentProps } from 'react'

/** A button without a face, for things on a grid of times, which draw themselves. */
export const BareButton = (props: Omit<ComponentProps<'button'>, 'type'>) => (
  <button type="button" {...props} />
)
