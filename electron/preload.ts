import { contextBridge, ipcRenderer } from 'electron'

// The whole surface between page and shell: one question without arguments, answered by a port, and
// one address to open outside, which the shell looks at before it does.
// A port cannot cross the bridge as a value, so it goes to the page as a message of its window.

ipcRenderer.on('daysheet:port', (event) => {
  window.postMessage('daysheet:port', window.location.origin, event.ports)
})

contextBridge.exposeInMainWorld('daysheet', {
  platform: process.platform,
  connect: () => ipcRenderer.send('daysheet:connect'),
  openOutside: (address: unknown) => ipcRenderer.send('daysheet:outside', String(address)),
})
