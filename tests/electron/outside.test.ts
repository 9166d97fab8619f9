import { beforeEach, expect, it, vi } from 'vitest'
import { openOutside } from '../../electron/outside.ts'
import { shell } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

beforeEach(() => shell.openExternal.mockClear())

it.each(['https://ehr.example.org/chart?n=42', 'epichaiku://open/42', 'tel:+16175550100'])(
  'opens %s outside',
  (address) => {
    openOutside(address)
    expect(shell.openExternal.mock.calls).toEqual([[address]])
  },
)

it.each([
  'http://ehr.example.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ms-msdt://id/PCWDiagnostic',
  'smb://server/share',
  'https://user:secret@ehr.example.org/',
  'tel:+1617;phone-context=x',
  'not an address',
  '',
  42,
  null,
  { toString: () => 'https://ehr.example.org/' },
])('leaves %s alone', (address) => {
  openOutside(address)
  expect(shell.openExternal).not.toHaveBeenCalled()
})
