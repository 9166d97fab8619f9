import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { queries } from './client/queries.ts'
import { CurtainMark } from './curtain/curtain-mark.tsx'
import { useLocale } from './locales/use-locale.ts'
import { Gate } from './shell/gate.tsx'
import { Mishap } from './shell/mishap.tsx'
import { Toasts } from './ui/index.ts'

/** Everything the window shows: data, language, the screens behind the door, and toasts over them. */
export function App() {
  const { locale } = useLocale()
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={locale}>
        <Mishap>
          <Gate />
        </Mishap>
        <Toasts />
        <CurtainMark />
      </I18nProvider>
    </QueryClientProvider>
  )
}
