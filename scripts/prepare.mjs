import { installWhenNeeded } from './install.mjs'
import { checkNode, projectNode, thisMachine } from './runtime.mjs'

/**
 * What every command does first: check the machine, install what the lock file names.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the Node that the program runs on
 * @throws {import('./stop.mjs').Stop}
 */
export async function prepare(root, say) {
  const machine = thisMachine()
  checkNode(machine)
  await installWhenNeeded(root, say)
  return projectNode(root, machine)
}
