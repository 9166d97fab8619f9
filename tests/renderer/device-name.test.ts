import { expect, test } from 'vitest'
import { deviceName } from '../../renderer/sign-in/device-name.ts'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36', 'Chrome, Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Version/18 Safari/605.1.15', 'Safari, macOS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Chrome/150 Electron/45 Safari', 'Daysheet, macOS'],
  ['curl/8', ''],
])('%s is called %s', (agent, name) => expect(deviceName(agent)).toBe(name))
