import type { Hue } from '../kernel/color.ts'

/** Types of appointment by key; minutes, money in cents. */
export interface DemoType {
  readonly key: string
  readonly name: string
  readonly hue: Hue
  readonly minutes: readonly [shortest: number, usual: number, longest: number]
  readonly buffers: readonly [before: number, after: number]
  readonly modalities: readonly ('in_person' | 'video' | 'phone')[]
  readonly needs: 'room' | 'chair' | null
  readonly chargeCents: number
  readonly copayCents: number
  readonly reasons: readonly string[]
}

const here = ['in_person'] as const
const anywhere = ['in_person', 'video', 'phone'] as const

export const demoTypes: readonly DemoType[] = [
  {
    key: 'new',
    name: 'New patient',
    hue: 'purple',
    minutes: [30, 45, 60],
    buffers: [0, 0],
    modalities: here,
    needs: 'room',
    chargeCents: 24_000,
    copayCents: 3_000,
    reasons: ['First visit', 'Moved to town', 'Change of physician'],
  },
  {
    key: 'follow',
    name: 'Follow-up',
    hue: 'blue',
    minutes: [15, 15, 45],
    buffers: [0, 0],
    modalities: anywhere,
    needs: 'room',
    chargeCents: 11_000,
    copayCents: 2_500,
    reasons: [
      'Blood pressure',
      'Results of the blood test',
      'Medication review',
      'Back pain',
      'Cough for two weeks',
      'Diabetes check',
    ],
  },
  {
    key: 'physical',
    name: 'Annual physical',
    hue: 'teal',
    minutes: [30, 45, 60],
    buffers: [0, 0],
    modalities: here,
    needs: 'room',
    chargeCents: 26_500,
    copayCents: 0,
    reasons: ['Yearly check', 'Form for work'],
  },
  {
    key: 'child',
    name: 'Well-child visit',
    hue: 'green',
    minutes: [15, 30, 45],
    buffers: [0, 0],
    modalities: here,
    needs: 'room',
    chargeCents: 17_500,
    copayCents: 1_500,
    reasons: ['Vaccination', 'Growth check', 'School form', 'Ear ache'],
  },
  {
    key: 'cleaning',
    name: 'Cleaning',
    hue: 'olive',
    minutes: [30, 45, 60],
    buffers: [0, 0],
    modalities: here,
    needs: 'chair',
    chargeCents: 14_500,
    copayCents: 2_000,
    reasons: ['Six-month cleaning', 'Cleaning and X-ray'],
  },
  {
    key: 'exam',
    name: 'Dental exam',
    hue: 'amber',
    minutes: [15, 30, 45],
    buffers: [0, 0],
    modalities: here,
    needs: 'chair',
    chargeCents: 9_500,
    copayCents: 1_500,
    reasons: ['Check-up', 'Tooth ache, lower left', 'Sensitive to cold'],
  },
  {
    key: 'filling',
    name: 'Filling',
    hue: 'orange',
    minutes: [30, 60, 90],
    buffers: [0, 0],
    modalities: here,
    needs: 'chair',
    chargeCents: 28_000,
    copayCents: 5_000,
    reasons: ['Filling, upper right', 'Replace old filling'],
  },
  {
    key: 'therapy',
    name: 'Therapy session',
    hue: 'pink',
    minutes: [45, 50, 80],
    buffers: [0, 10],
    modalities: anywhere,
    needs: null,
    chargeCents: 18_000,
    copayCents: 3_500,
    reasons: ['Weekly session', 'Sleep', 'Couples session'],
  },
  {
    key: 'motion',
    name: 'Physical therapy',
    hue: 'slate',
    minutes: [30, 45, 60],
    buffers: [0, 0],
    modalities: here,
    needs: 'room',
    chargeCents: 13_500,
    copayCents: 3_000,
    reasons: ['Knee after surgery', 'Shoulder', 'Lower back', 'Balance'],
  },
  {
    key: 'skin',
    name: 'Skin check',
    hue: 'red',
    minutes: [15, 15, 45],
    buffers: [0, 0],
    modalities: ['in_person', 'video'],
    needs: 'room',
    chargeCents: 16_000,
    copayCents: 4_000,
    reasons: ['Mole on the back', 'Rash', 'Yearly skin check'],
  },
]
