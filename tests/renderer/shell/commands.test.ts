import { beforeEach, describe, expect, test, vi } from 'vitest'
import { permissionsOf, type Role } from '../../../core/kernel/permissions.ts'
import { holdsAll, saidBy, wordsOf } from '../../../renderer/command-box/ranking.ts'
import {
  useDesk,
  type Desk,
  type ListName,
  type Panel,
  type Screen,
} from '../../../renderer/desk/desk.ts'
import { shell as english } from '../../../renderer/locales/en/shell.ts'
import { shell as spanish } from '../../../renderer/locales/es/shell.ts'
import { useWriting } from '../../../renderer/messages/writing.ts'
import { commands, commandsFor, type CommandId } from '../../../renderer/shell/commands.ts'

/** Nobody is asked anything: the commands only say where to go. */
vi.mock('../../../renderer/client/link.ts', () => ({
  makeLink: () => ({ call: () => Promise.reject(new Error('Nobody answers')) }),
}))

/** No window wears a theme here. */
vi.mock('../../../renderer/shell/theme.ts', () => ({ useTheme: {} }))

const desk = () => useDesk.getState()

beforeEach(() => {
  desk().clear()
  useWriting.getState().write(null)
})

function run(id: CommandId): Desk {
  commands.find((command) => command.id === id)?.run()
  return desk()
}

/** Screens of one patient, one visit or one absence, which are opened from these. */
type OfOne = 'patient' | 'merge' | 'checkIn' | 'absence'

const screens: Readonly<Record<Exclude<Screen['name'], OfOne>, CommandId>> = {
  board: 'go_day',
  week: 'go_week',
  month: 'go_month',
  agenda: 'go_agenda',
  flow: 'go_flow',
  myDay: 'go_my_day',
  patients: 'go_patients',
  duplicates: 'go_duplicates',
  settings: 'go_settings',
  lists: 'go_lists',
  audit: 'go_audit',
  absences: 'go_absences',
  timeOff: 'time_off',
}

const lists: Readonly<Record<ListName, CommandId>> = {
  toTell: 'go_to_tell',
  waitlist: 'go_waitlist',
  asap: 'go_asap',
  recalls: 'go_recalls',
  unscheduled: 'go_unscheduled',
  series: 'go_series',
  openings: 'go_openings',
}

const dialogs: Readonly<Record<NonNullable<Desk['dialog']>, CommandId>> = {
  command: 'find',
  print: 'print',
  printTomorrow: 'print_tomorrow',
  shortcuts: 'shortcuts',
  password: 'password',
  kiosk: 'start_kiosk',
  display: 'start_display',
  untimed: 'untimed',
  help: 'help',
  changes: 'changes',
  sweep: 'close_visits',
  messages: 'messages',
  newPatient: 'new_patient',
  addToWaitlist: 'add_to_waitlist',
  times: 'patient_times',
  faces: 'board_faces',
  keepView: 'keep_view',
}

/** Panels of one visit, group, plan or free time, which are opened from these. */
type PanelOfOne = 'appointment' | 'group' | 'planned' | 'fill'

const panels: Readonly<Record<Exclude<Panel['name'], PanelOfOne>, CommandId>> = {
  booking: 'book',
  findTime: 'find_time',
  visit: 'book_parts',
  family: 'book_family',
  newGroup: 'new_group',
}

describe('from anywhere', () => {
  test.each(Object.entries(screens))('the screen %s is shown by %s', (name, id) => {
    desk().show({ name: name === 'audit' ? 'flow' : 'audit' })
    expect(run(id)).toMatchObject({ screen: { name }, dialog: null })
  })
  test.each(Object.entries(lists))('the list %s is shown by %s', (list, id) => {
    expect(run(id).screen).toEqual({ name: 'lists', list })
  })
  test.each(Object.entries(dialogs))('the dialog %s is opened by %s', (dialog, id) => {
    desk().show({ name: 'audit' })
    expect(run(id).dialog).toBe(dialog)
  })
  test.each(Object.entries(panels))('the panel %s is opened by %s', (name, id) => {
    desk().show({ name: 'audit' })
    expect(run(id)).toMatchObject({ screen: { name: 'board' }, panel: { name } })
  })
  test('a message is begun', () => {
    run('write_message')
    expect(useWriting.getState().draft).toEqual({})
  })
})

/** The screens that hold a dialog of their own. */
const stands = {
  untimed: { name: 'board' },
  new_patient: { name: 'patients' },
  add_to_waitlist: { name: 'lists', list: 'waitlist' },
  patient_times: { name: 'flow' },
  board_faces: { name: 'board' },
  keep_view: { name: 'board' },
} as const satisfies Partial<Record<CommandId, Screen>>

describe('a dialog that stands on a screen', () => {
  test.each(commands.filter(({ id }) => id in stands))('$id: is opened there', ({ id, run }) => {
    desk().show({ name: 'lists', list: 'recalls' })
    run()
    expect(desk().screen).toEqual(Object.entries(stands).find(([name]) => name === id)?.[1])
  })
  test('leaves no way back where its screen is shown already', () => {
    desk().show({ name: 'week' })
    const { trail } = desk()
    run('board_faces')
    expect(desk()).toMatchObject({ screen: { name: 'week' }, trail })
  })
  test('waits behind what is not saved, and comes up with its screen', () => {
    desk().show({ name: 'settings', section: 'hours' })
    useDesk.setState({ isUnsaved: true })
    run('new_patient')
    expect(desk()).toMatchObject({ screen: { name: 'settings' }, dialog: null })
    desk().answer(true)
    expect(desk()).toMatchObject({ screen: { name: 'patients' }, dialog: 'newPatient' })
  })
})

/** The first command that a text finds, whose names are the same for all languages. */
const found = (text: string, role: Role = 'manager') =>
  commandsFor(permissionsOf[role]).find(({ id }) =>
    holdsAll(saidBy(english.command[id], spanish.command[id]), wordsOf(text)),
  )?.id

describe('words', () => {
  test.each([
    ['duplicates', 'go_duplicates'],
    ['merge', 'go_duplicates'],
    ['duplicados', 'go_duplicates'],
    ['unir', 'go_duplicates'],
    ['waitlist', 'add_to_waitlist'],
    ['go waitlist', 'go_waitlist'],
    ['sooner', 'go_asap'],
    ['tell', 'go_to_tell'],
    ['avisar', 'go_to_tell'],
    ['recalls', 'go_recalls'],
    ['revisiones', 'go_recalls'],
    ['unscheduled', 'go_unscheduled'],
    ['series', 'go_series'],
    ['huecos', 'go_openings'],
    ['family', 'book_family'],
    ['several parts', 'book_parts'],
    ['new patient', 'new_patient'],
    ['write', 'write_message'],
    ['how long', 'patient_times'],
    ['keep view', 'keep_view'],
    ['what appointments show', 'board_faces'],
  ])('%j finds %s', (text, id) => expect(found(text)).toBe(id))

  test('find nothing that one may not do', () => {
    expect(found('merge', 'front_desk')).toBeUndefined()
    expect(found('waitlist', 'read_only')).toBe('go_waitlist')
    expect(found('new patient', 'read_only')).toBeUndefined()
  })
})

test('each command stands in the list once', () => {
  const ids = commands.map(({ id }) => id)
  expect([...ids].sort()).toEqual(Object.keys(english.command).sort())
})
