import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contract } from '../../core/contract.ts'
import { describeApi } from '../../host/openapi.ts'
import { markdownOf } from '../../host/reference-markdown.ts'
import { testHost } from '../support/host.ts'

it('the document describes every procedure of the contract, and none without its way in and out', async () => {
  const host = await testHost()
  const answer = await host.send('GET', '/api/v1/openapi.json')
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
  const { paths } = answer.json as Awaited<ReturnType<typeof describeApi>>
  const described = Object.values(paths ?? {}).flatMap((item) =>
    Object.values(item ?? {}).map(
      (operation) => (operation as { operationId: string }).operationId,
    ),
  )
  const drawn = Object.entries(contract).flatMap(([module, procedures]) =>
    Object.keys(procedures).map((name) => `${module}.${name}`),
  )
  expect(described.sort()).toEqual(drawn.sort())
  expect(answer.text).not.toContain('"not":{}')
})

it('the page is readable without a script and without anybody else', async () => {
  const host = await testHost()
  const { status, headers, text } = await host.send('GET', '/api/docs')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).toContain('<h3>POST /appointments/{id}/reschedule</h3>')
  expect(text).toContain('appointments.book')
  expect(text).not.toMatch(/<script|https?:\/\//u)
})

it('docs/api.md says what the contract says; `npm run reference` writes it anew', async () => {
  const written = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
  expect(written).toBe(markdownOf(await describeApi()))
})
