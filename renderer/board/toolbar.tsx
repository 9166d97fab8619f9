import {
  CalendarSearch,
  ChevronLeft,
  ChevronRight,
  Plus,
  Printer,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, DatePicker, IconButton, Select, ToggleGroup } from '../ui/index.ts'
import styles from './toolbar.module.css'
import { useView, zooms } from './view.ts'
import type { Where } from './where.ts'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly onDay: (days: number) => void
  readonly onToday: () => void
  readonly onBook: () => void
}

/** Which day, where, whose, and how the board shows it. */
export function Toolbar({ known, where, onDay, onToday, onBook }: Props) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const mayBook = useMay('appointments.book')
  const mayPrint = useMay('reports.print')
  const { look, open, openDialog } = useDesk.getState()
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <div className={styles.group}>
        <IconButton
          icon={ChevronLeft}
          label={t('previousDay')}
          shortcut="["
          onPress={() => onDay(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t('nextDay')}
          shortcut="]"
          onPress={() => onDay(1)}
        />
        <Button onPress={onToday} isDisabled={where.date === where.today}>
          {t('today')}
        </Button>
      </div>
      <h1 className={styles.day}>{dateText(where.date, 'long', locale)}</h1>
      <DatePicker
        label={t('date')}
        hideLabel
        value={where.date}
        onChange={(date) => date !== null && look({ date })}
      />
      <Whose known={known} where={where} />
      <div className={styles.end}>
        <Look />
        {mayPrint && (
          <IconButton icon={Printer} label={t('print')} onPress={() => openDialog('print')} />
        )}
        <IconButton
          icon={CalendarSearch}
          label={t('findTime')}
          shortcut="F"
          onPress={() => open({ name: 'findTime', draft: {} })}
        />
        {mayBook && (
          <Button variant="primary" icon={Plus} onPress={onBook}>
            {t('book')}
          </Button>
        )}
      </div>
    </div>
  )
}

const EVERYONE = 'everyone'

/** The location, and one provider or everyone; also over week and month. */
export function Whose({ known, where }: Pick<Props, 'known' | 'where'>) {
  const { t } = useTranslation('board')
  const providerId = useDesk((desk) => desk.providerId)
  const { look } = useDesk.getState()
  const { locations, providers } = known.directory
  const active = providers.filter((provider) => provider.active)
  return (
    <div className={styles.group}>
      {locations.length > 1 && (
        <Select<LocationId>
          label={t('location')}
          hideLabel
          options={locations
            .filter((location) => location.active)
            .map(({ id, name }) => ({ id, label: name }))}
          value={where.location.id}
          onChange={(locationId) => look({ locationId })}
        />
      )}
      <Select<ProviderId | typeof EVERYONE>
        label={t('provider')}
        hideLabel
        options={[
          { id: EVERYONE, label: t('everyone') },
          ...active.map((provider) => ({
            id: provider.id,
            label: calledName(provider),
            hue: provider.hue,
          })),
        ]}
        value={providerId ?? EVERYONE}
        onChange={(id) => look({ providerId: id === EVERYONE ? null : id })}
      />
    </div>
  )
}

/** Columns by provider or by room, and how tall the hours are. */
function Look() {
  const { t } = useTranslation('board')
  const { columnsBy, zoom, showColumns, zoomBy } = useView()
  return (
    <>
      <ToggleGroup
        label={t('columns')}
        options={[
          { id: 'provider', label: t('byProvider') },
          { id: 'resource', label: t('byResource') },
        ]}
        value={columnsBy}
        onChange={showColumns}
      />
      <div className={styles.group}>
        <IconButton
          icon={ZoomOut}
          label={t('zoomOut')}
          shortcut="-"
          isDisabled={zoom === 0}
          onPress={() => zoomBy(-1)}
        />
        <IconButton
          icon={ZoomIn}
          label={t('zoomIn')}
          shortcut="="
          isDisabled={zoom === zooms.length - 1}
          onPress={() => zoomBy(1)}
        />
      </div>
    </>
  )
}
