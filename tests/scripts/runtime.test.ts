import { describe, expect, it } from 'vitest'
import { findDesktop, hasDisplay } from '../../scripts/desktop.mjs'
import { checkNode, projectNode } from '../../scripts/runtime.mjs'

const root = '/nowhere'
const debian = { platform: 'linux', arch: 'x64', glibc: true, executable: '/usr/bin/node' }

describe('the Node that is needed', () => {
  it('is 20 where the project carries its own', () => {
    expect(() => checkNode({ ...debian, version: '20.0.0' })).not.toThrow()
    expect(() => checkNode({ ...debian, version: '18.20.1' })).toThrow('Node 20 or newer')
  })

  it.each([
    ['macOS', { platform: 'darwin', glibc: false }],
    ['Windows', { platform: 'win32', glibc: false }],
    ['Alpine', { glibc: false }],
    ['a machine of another kind', { arch: 'riscv64' }],
  ])('is 24 on %s', (_name, difference) => {
    const machine = { ...debian, ...difference }
    expect(() => checkNode({ ...machine, version: '22.9.0' })).toThrow('Node 24 or newer')
    expect(() => checkNode({ ...machine, version: '24.0.0' })).not.toThrow()
    expect(projectNode(root, { ...machine, version: '24.0.0' })).toBe('/usr/bin/node')
  })

  it('is missed when the carried one was not installed', () => {
    const machine = { ...debian, version: '20.20.0' }
    expect(() => projectNode(root, machine)).toThrow('was not installed')
  })
})

describe('a desktop window', () => {
  const seat = { platform: 'linux', env: {}, superuser: false }

  it('needs a display', async () => {
    expect(hasDisplay(seat)).toBe(false)
    expect(hasDisplay({ ...seat, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ ...seat, platform: 'darwin' })).toBe(true)
    expect(await findDesktop(root, 'node', seat)).toEqual({ reason: 'There is no display here' })
  })

  it('is not opened for the superuser, whom Chromium would run without its sandbox', async () => {
    const display = { ...seat, env: { DISPLAY: ':0' } }
    expect(await findDesktop(root, 'node', { ...display, superuser: true })).toEqual({
      reason: 'A window is not opened for the superuser',
    })
  })

  it('needs the Electron runtime', async () => {
    const display = { ...seat, env: { DISPLAY: ':0' } }
    expect(await findDesktop(root, 'node', display)).toEqual({
      reason: 'The Electron runtime is not here and could not be fetched',
    })
  })
})
