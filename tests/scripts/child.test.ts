import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { run } from '../../scripts/child.mjs'

const here = { cwd: import.meta.dirname, quiet: true }
const module = join(import.meta.dirname, '../../scripts/child.mjs')

describe('a command that is run to its end', () => {
  it('gives its exit code and, when quiet, its output', async () => {
    const words = ['-e', 'console.log("out"); console.error("err"); process.exit(7)']
    const { code, output } = await run(process.execPath, words, here)
    expect(code).toBe(7)
    expect(output).toContain('out\n')
    expect(output).toContain('err\n')
  })

  it('gives 127 when there is no such command', async () => {
    expect((await run('no-such-command-here', [], here)).code).toBe(127)
  })

  it('gives 128 and the number of the signal that ended it', async () => {
    const words = ['-e', 'process.kill(process.pid, "SIGKILL")']
    expect((await run(process.execPath, words, here)).code).toBe(137)
  })
})

describe('a command that is held in the foreground', () => {
  const inner = `
    process.on('SIGTERM', () => { console.log('stopped'); process.exit(5) })
    setInterval(() => {}, 1000)
    console.log('up')`
  const outer = `
    import { hold } from ${JSON.stringify(module)}
    process.exitCode = await hold(process.execPath, ['-e', ${JSON.stringify(inner)}], { cwd: '.' })`

  it('is told to stop when we are, and its exit code becomes ours', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(5)
  })

  it('is told to stop when the npm above us is gone', async () => {
    const npm = `
      const words = ['--input-type=module', '-e', ${JSON.stringify(outer)}]
      require('node:child_process').spawn(process.execPath, words, { stdio: 'inherit' })`
    const env = { ...process.env, npm_lifecycle_event: 'start' }
    const child = spawn(process.execPath, ['-e', npm], { env })
    let printed = ''
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
    await vi.waitFor(() => expect(printed).toContain('up'), 20_000)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(printed).toContain('stopped'), 20_000)
  })
})
