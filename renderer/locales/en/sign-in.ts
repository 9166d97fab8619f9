/** Signing in, and again over an open screen. */
export const signIn = {
  title: 'Sign in',
  welcome: 'Welcome',
  username: 'User name',
  password: 'Password',
  show: 'Show the password',
  submit: 'Sign in',
  again: 'Sign in again',
  ended: 'Your session has ended. Sign in again to go on; nothing you typed is lost.',
  idle: 'This window is locked. Sign in to go on where you were.',
  other: 'Signing in with another account closes what is open here.',
  leave: 'Sign out instead',
  until: 'Too many failed attempts. Try again after {{time}}.',
  forgot: 'Forgot your password? The owner or a manager can set a new one.',
}
