import { expect, test } from 'vitest'
import { newId, type AppointmentId, type SignedFormId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { keepForm, signature } from '../forms/forms.ts'
import { booked } from '../kiosk/waiting-room.ts'
import { canReadPdf, countPages, pagesOf } from './pages.ts'

test('a routing slip and a signed form are one page each, audited about the patient', async () => {
  const t = testPractice()
  const formId = await keepForm(t)
  const { id } = await booked(t)
  const desk = t.as('front_desk')
  const signed = signature(formId)
  await desk.forms.sign({ ...signed, patientId: t.maria, way: 'screen' })
  expect(countPages(await desk.reports.routingSlip({ appointmentId: id }))).toBe(1)
  expect(countPages(await desk.reports.signedForm({ id: signed.id }))).toBe(1)
  const log = await t.as('owner').access.listAudit({ patientId: t.maria, limit: 2 })
  expect(log.map(({ action }) => action)).toEqual(['signed_form.printed', 'routing_slip.printed'])
})

test('papers of what is not there are not found', async () => {
  const desk = testPractice().as('front_desk').reports
  const appointmentId = newId<AppointmentId>(MONDAY)
  await expect(desk.routingSlip({ appointmentId })).rejects.toMatchObject({ code: 'not_found' })
  const id = newId<SignedFormId>(MONDAY)
  await expect(desk.signedForm({ id })).rejects.toMatchObject({ code: 'not_found' })
})

test.skipIf(!canReadPdf)('a routing slip says what to do at each station', async () => {
  const t = testPractice()
  await keepForm(t)
  const { id, version } = await booked(t, { reason: 'Knee pain' })
  const desk = t.as('front_desk')
  await desk.kiosk.checkIn({ appointmentId: id, version })
  const [page = ''] = pagesOf(await desk.reports.routingSlip({ appointmentId: id }))
  for (const text of ['Maria Lopez', 'Knee pain', 'To be signed: Privacy notice', '$150.00'])
    expect(page).toContain(text)
  const [hidden = ''] = pagesOf(
    await desk.reports.routingSlip({ appointmentId: id, privacy: true, language: 'es' }),
  )
  expect(hidden).toContain('M. L.')
  expect(hidden).toContain('Falta firmar: Aviso de')
  for (const text of ['Maria', 'Lopez', 'Knee pain', '1984']) expect(hidden).not.toContain(text)
})

test.skipIf(!canReadPdf)(
  'a signed form keeps the language and the words that were read',
  async () => {
    const t = testPractice()
    const formId = await keepForm(t)
    const desk = t.as('front_desk')
    const signed = signature(formId, {
      language: 'es',
      signer: 'guardian',
      signerName: 'Ana Lopez',
    })
    await desk.forms.sign({ ...signed, patientId: t.maria, way: 'paper' })
    const [page = ''] = pagesOf(await desk.reports.signedForm({ id: signed.id }))
    for (const text of ['Aviso de privacidad', 'Guardamos sus datos.', 'Ana Lopez', 'Maria Lopez'])
      expect(page).toContain(text)
    expect(page).toContain('En presencia de The front_desk')
  },
)
