import * as doorOpen from 'lucide-react/icons/door-open'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { flagIcons } from '../../../renderer/board/face-flags.tsx'
import { statusIcons } from '../../../renderer/ui/status-chip.tsx'
import { strokeIcon } from '../../../renderer/ui/stroke-icon.tsx'

const moduleOf = (...node: readonly unknown[]) => ({ __iconData: { node } })

const drawn = (module: unknown): string => {
  const Icon = strokeIcon(module)
  return renderToStaticMarkup(<Icon size="1rem" />)
}

describe('an icon in one stroke', () => {
  it('holds every shape of the icon in one path', () => {
    const shapes = moduleOf(
      ['path', { d: 'm2 3h4', key: 'a' }],
      ['line', { x1: '1', y1: '2', x2: '3', y2: '4', key: 'b' }],
      ['circle', { cx: '12', cy: '10', r: '3', key: 'c' }],
      ['rect', { x: '3', y: '14', width: '7', height: '7', rx: '1', key: 'd' }],
    )
    expect(drawn(shapes)).toContain(
      '<path d="M0 0m2 3h4M1 2L3 4M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1z"></path></svg>',
    )
  })

  it('is as large as is said, and nothing to those who hear the screen', () => {
    expect(drawn(doorOpen)).toMatch(/^<svg width="1rem" height="1rem" .* aria-hidden="true">/u)
  })

  it('stands for every status and flag', () => {
    const icons = [...Object.values(statusIcons), ...Object.values(flagIcons)]
    const pictures = icons.map((Icon) => renderToStaticMarkup(<Icon />))
    expect(new Set(pictures).size).toBe(icons.length)
  })

  it('refuses what is no icon, and shapes that are no stroke', () => {
    expect(() => strokeIcon({ default: null })).toThrow()
    expect(() => strokeIcon(moduleOf(['ellipse', { rx: '1', key: 'a' }]))).toThrow('ellipse')
  })
})
