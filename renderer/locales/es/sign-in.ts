import type { signIn as english } from '../en/sign-in.ts'

export const signIn: typeof english = {
  title: 'Iniciar sesión',
  welcome: 'Le damos la bienvenida',
  username: 'Nombre de usuario',
  password: 'Contraseña',
  show: 'Mostrar la contraseña',
  submit: 'Iniciar sesión',
  again: 'Iniciar sesión de nuevo',
  ended: 'Su sesión terminó. Inicie sesión de nuevo para seguir; nada de lo escrito se pierde.',
  idle: 'Esta ventana está bloqueada. Inicie sesión para seguir donde estaba.',
  other: 'Iniciar sesión con otra cuenta cierra lo que está abierto aquí.',
  leave: 'Cerrar sesión',
  until: 'Demasiados intentos fallidos. Próximo intento posible: {{time}}.',
  forgot: '¿Olvidó su contraseña? El propietario o un gerente puede ponerle una nueva.',
}
