import { z } from 'zod'
import type { Icon, IconProps } from './icons.ts'

const SIZE = 24

const attributes = z.record(z.string(), z.string())

/** What a module of Lucide holds beside its component: the shapes of the icon, on a square of 24. */
const IconModule = z.object({
  __iconData: z.object({ node: z.array(z.tuple([z.string(), attributes])) }),
})

/**
 * An icon drawn in one stroke. Lucide draws each of its shapes as an element of its own; where
 * hundreds of icons stand, as on a crowded board, that doubles what the window has to draw.
 *
 * @param module all that `lucide-react/icons/…` exports
 * @throws when it holds no shapes, or one that cannot be a stroke
 */
export function strokeIcon(module: unknown): Icon {
  const { node } = IconModule.parse(module).__iconData
  const path = node.map(([shape, values]) => strokeOf(shape, values)).join('')
  return function StrokeIcon({ size = SIZE, strokeWidth = 2, className }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={className}
        aria-hidden
      >
        <path d={path} />
      </svg>
    )
  }
}

type Attributes = z.infer<typeof attributes>

/** One shape as a part of a path; each begins at the origin, which a first `m` counts from. */
function strokeOf(shape: string, values: Attributes): string {
  const at = (name: string) => Number(values[name] ?? 0)
  const [x, y, width, height, rx] = [at('x'), at('y'), at('width'), at('height'), at('rx')]
  const [cx, cy, r] = [at('cx'), at('cy'), at('r')]
  if (shape === 'path') return `M0 0${values['d'] ?? ''}`
  if (shape === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
  if (shape === 'circle')
    return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  if (shape !== 'rect') throw new TypeError(`No stroke is known for the shape ${shape}`)
  const corner = (dx: number, dy: number) => `a${rx} ${rx} 0 0 1 ${dx * rx} ${dy * rx}`
  return [
    `M${x + rx} ${y}h${width - 2 * rx}${corner(1, 1)}v${height - 2 * rx}${corner(-1, 1)}`,
    `h${2 * rx - width}${corner(-1, -1)}v${2 * rx - height}${corner(1, -1)}z`,
  ].join('')
}
