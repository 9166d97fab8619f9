import { describe, expect, it } from 'vitest'
import { testHost } from '../support/host.ts'

describe('who calls the host by', () => {
  it('its own address is let in', async () => {
    const host = await testHost()
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])
      expect(
        await host.send('GET', '/api/v1/state', { headers: { host: `${name}:${host.port}` } }),
      ).toMatchObject({ status: 200 })
  })

  it('another name or port is turned away, whatever is asked for', async () => {
    const host = await testHost()
    const names = ['evil.example', `evil.example:${host.port}`, '127.0.0.1', '127.0.0.1:1']
    for (const name of names)
      for (const path of ['/', '/api/v1/state', '/api/docs'])
        expect(await host.send('GET', path, { headers: { host: name } })).toMatchObject({
          status: 421,
          json: { code: 'wrong_host' },
        })
  })
})

describe('a page of', () => {
  it('the host itself may ask', async () => {
    const host = await testHost()
    const origin = `http://localhost:${host.port}`
    const answer = await host.send('GET', '/api/v1/state', { headers: { origin } })
    expect(answer.status).toBe(200)
  })

  it('another site may not, not even to look whether it may', async () => {
    const host = await testHost()
    const origins = [
      'https://evil.example',
      'null',
      `https://127.0.0.1:${host.port}`,
      'http://127.0.0.1:1',
      `http://127.0.0.1:${host.port}.evil.example`,
    ]
    for (const origin of origins)
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await host.send(method, '/api/v1/state', { headers: { origin } })
        expect(answer).toMatchObject({ status: 403, json: { code: 'foreign_origin' } })
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
      }
  })
})
