/** Every namespace of Spanish texts; one line for each screen, the same ones as in en/index.ts. */
export { common } from './common.ts'
export { failures } from './failures.ts'
export { problems } from './problems.ts'
export { setUp } from './set-up.ts'
export { shell } from './shell.ts'
export { signIn } from './sign-in.ts'
