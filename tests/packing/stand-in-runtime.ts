/**
 * A stand-in for an unpacked Electron distribution: the files that the packer looks for, and an
 * executable with nothing in it but the fuses of the real one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the fuses begin inside Electron's executable (@electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses in the order of the wire, each as Electron ships it. */
const shipped = {
  runAsNode: true,
  cookieEncryption: false,
  nodeOptionsVariable: true,
  nodeInspectArguments: true,
  asarIntegrity: false,
  onlyAppFromAsar: false,
  browserSnapshot: false,
  fileProtocolPrivileges: true,
}
export type Fuses = Record<keyof typeof shipped, boolean>

/** Lays the stand-in into a folder. */
export function layRuntime(folder: string): void {
  const states = Object.values(shipped).map((on) => (on ? '1' : '0'))
  const wire = Buffer.from([1, states.length])
  const executable = Buffer.concat([Buffer.from(sentinel), wire, Buffer.from(states.join(''))])
  for (const part of ['resources', 'locales']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 })
  const others = ['LICENSE', 'LICENSES.chromium.html', 'resources.pak']
  for (const file of [...others, 'locales/en-US.pak', 'locales/de.pak'])
    writeFileSync(join(folder, file), file)
}

/** The fuses as they stand in an executable. */
export function readFuses(executable: string): Fuses {
  const bytes = readFileSync(executable)
  const start = bytes.indexOf(sentinel) + sentinel.length + 2
  const isOn = (at: number) => bytes[start + at] === '1'.charCodeAt(0)
  return {
    runAsNode: isOn(0),
    cookieEncryption: isOn(1),
    nodeOptionsVariable: isOn(2),
    nodeInspectArguments: isOn(3),
    asarIntegrity: isOn(4),
    onlyAppFromAsar: isOn(5),
    browserSnapshot: isOn(6),
    fileProtocolPrivileges: isOn(7),
  }
}
