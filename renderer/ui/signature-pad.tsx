import Pad, { type PointGroup } from 'signature_pad'
import { Eraser } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { STROKE_FIELD, type Strokes } from '../../core/forms/strokes-contract.ts'
import { Button } from './button.tsx'
import css from './signature-pad.module.css'

interface SignaturePadProps {
  label: string
  hint?: string | undefined
  /** What was drawn, in the units of the field; null after it was wiped. */
  onChange: (strokes: Strokes | null) => void
}

/** A field to draw one's name into; whoever cannot draw types the name beside it. */
export function SignaturePad({ label, hint, onChange }: SignaturePadProps) {
  const { t } = useTranslation()
  const { canvas, wipe } = usePad(onChange)
  return (
    <div className={css.field}>
      <div className={css.head}>
        <span className={css.label}>{label}</span>
        <Button size="s" icon={Eraser} onPress={wipe}>
          {t('clear')}
        </Button>
      </div>
      <canvas ref={canvas} className={css.pad} role="img" aria-label={label} />
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
    </div>
  )
}

function usePad(onChange: SignaturePadProps['onChange']) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(null)
  const tell = useEffectEvent((strokes: Strokes | null) => onChange(strokes))
  useEffect(() => {
    const sheet = canvas.current
    if (!sheet) return undefined
    fit(sheet)
    const drawn = new Pad(sheet, { penColor: getComputedStyle(sheet).color })
    pad.current = drawn
    const read = () => tell(strokesOf(drawn.toData(), sheet))
    drawn.addEventListener('endStroke', read)
    return () => drawn.off()
  }, [])
  const wipe = () => {
    pad.current?.clear()
    onChange(null)
  }
  return { canvas, wipe }
}

/** As many points as the screen has, so that lines are not blurred. */
function fit(sheet: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio, 1)
  sheet.width = sheet.clientWidth * ratio
  sheet.height = sheet.clientHeight * ratio
  sheet.getContext('2d')?.scale(ratio, ratio)
}

/** A touch without a line is none. */
function strokesOf(groups: readonly PointGroup[], sheet: HTMLCanvasElement): Strokes | null {
  const across = STROKE_FIELD.width / sheet.clientWidth
  const down = STROKE_FIELD.height / sheet.clientHeight
  const strokes = groups
    .map(({ points }) =>
      points.map(({ x, y }): [number, number] => [
        within(x * across, STROKE_FIELD.width),
        within(y * down, STROKE_FIELD.height),
      ]),
    )
    .filter((stroke) => stroke.length > 1)
  return strokes.length === 0 ? null : strokes
}

const within = (unit: number, most: number): number => Math.round(Math.min(Math.max(unit, 0), most))
