import { Phone } from 'lucide-react'
import { Hue } from '../../core/kernel/color.ts'
import { Status } from '../../core/kernel/visit-status.ts'
import {
  Badge,
  Banner,
  Button,
  EmptyState,
  ErrorState,
  Facts,
  FailureBanner,
  Glyph,
  glyphs,
  Loading,
  Mark,
  OnlyHeard,
  showToast,
  Spinner,
  StatusChip,
  Swatch,
  type GlyphName,
} from '../ui/index.ts'
import { nothing } from './samples.ts'
import { Room, Specimen } from './specimen.tsx'

const tones = ['neutral', 'accent', 'success', 'warning', 'danger'] as const
const toasts = ['neutral', 'success', 'danger'] as const

const isGlyph = (name: string): name is GlyphName => name in glyphs

/** What tells how something stands. */
export const StatesRoom = () => (
  <Room title="States">
    <Specimen name="Glyph">
      {Object.keys(glyphs)
        .filter(isGlyph)
        .map((name) => (
          <Glyph key={name} name={name} />
        ))}
    </Specimen>
    <Specimen name="StatusChip">
      {Status.options.map((status) => (
        <StatusChip key={status} status={status} />
      ))}
    </Specimen>
    <Specimen name="Badge and Swatch">
      {tones.map((tone) => (
        <Badge key={tone} tone={tone} icon={Phone}>
          {tone}
        </Badge>
      ))}
      {Hue.options.map((hue) => (
        <Swatch key={hue} hue={hue} />
      ))}
    </Specimen>
    <Specimen name="Banner" wide>
      {tones.map((tone) => (
        <Banner key={tone} tone={tone} action={<Button size="s">Mend</Button>}>
          A sentence that concerns the whole form.
        </Banner>
      ))}
      <FailureBanner error={new TypeError('Failed to fetch')} />
      <Banner flush>A sentence that concerns the whole screen.</Banner>
    </Specimen>
    <Specimen name="EmptyState">
      <EmptyState title="Nobody waits" actions={<Button>Add somebody</Button>}>
        Put patients here who would come sooner.
      </EmptyState>
    </Specimen>
    <Specimen name="ErrorState">
      <ErrorState error={new Error('shown in the gallery')} onRetry={nothing} />
    </Specimen>
    <Specimen name="Loading, Spinner, Mark">
      <Loading />
      <Spinner />
      <Mark />
      <OnlyHeard>Daysheet</OnlyHeard>
    </Specimen>
    <Specimen name="Facts">
      <Facts
        facts={[
          ['Born', 'Feb 29, 1984'],
          ['Phone', '(202) 555-0143'],
        ]}
      />
    </Specimen>
    <Specimen name="Toasts: show one">
      {toasts.map((tone) => (
        <Button
          key={tone}
          onPress={() =>
            showToast({
              tone,
              text: 'The visit was moved',
              action: { label: 'Undo', run: nothing },
            })
          }
        >
          {tone}
        </Button>
      ))}
    </Specimen>
  </Room>
)
