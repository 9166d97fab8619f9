import { ArrowLeft } from 'lucide-react'
import { I18nProvider } from 'react-aria-components'
import { leaveGallery } from '../client/gallery-address.ts'
import { useLocale } from '../locales/use-locale.ts'
import { themes, useTheme } from '../shell/theme.ts'
import { Button, Toasts, ToggleGroup } from '../ui/index.ts'
import { ButtonsRoom } from './buttons-room.tsx'
import { ChoicesRoom } from './choices-room.tsx'
import { FieldsRoom } from './fields-room.tsx'
import css from './gallery.module.css'
import { StatesRoom } from './states-room.tsx'
import { StructureRoom } from './structure-room.tsx'
import { TimesRoom } from './times-room.tsx'
import { TokensRoom } from './tokens-room.tsx'
import { WorkRoom } from './work-room.tsx'

/**
 * Every token and every control of the screens in every state, for who designs or builds them:
 * `/?gallery` at any host, or a command of those who set the practice up. It knows no practice,
 * asks for nothing, and is loaded for nobody else; its words are for its builders and stay in
 * English.
 */
export function Gallery() {
  const { locale } = useLocale()
  const { theme, choose } = useTheme()
  return (
    <I18nProvider locale={locale}>
      <main className={css.page}>
        <header className={css.head}>
          <div>
            <h1>Design gallery</h1>
            <p className={css.intro}>
              The screens are made of these and nothing else. A value that is missing here is added
              to the tokens; a control that is missing is added to renderer/ui, and shown here.
            </p>
          </div>
          <Button icon={ArrowLeft} onPress={leaveGallery}>
            Back to the practice
          </Button>
          <ToggleGroup
            label="Theme"
            options={themes.map((id) => ({ id, label: id }))}
            value={theme}
            onChange={choose}
          />
        </header>
        <TokensRoom key={theme} />
        <ButtonsRoom />
        <FieldsRoom />
        <ChoicesRoom />
        <TimesRoom />
        <StatesRoom />
        <StructureRoom />
        <WorkRoom />
      </main>
      <Toasts />
    </I18nProvider>
  )
}
