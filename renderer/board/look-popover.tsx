import { Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ROW_MINUTES, type BoardLook } from '../../core/preferences/contract.ts'
import { useLiked, useLikeMutation } from '../client/preferences.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, IconButton, Popover, RadioGroup, ToggleGroup } from '../ui/index.ts'
import type { ColumnsBy } from './columns.ts'
import { FaceDialog } from './face-dialog.tsx'
import styles from './look-popover.module.css'
import { changeLook, useLook } from './view.ts'

/** How the board is drawn: columns, minutes a row, density, and what appointments show. */
export function LookPopover() {
  const { t } = useTranslation('boardViews')
  const isAsking = useDesk((desk) => desk.dialog === 'faces')
  const { openDialog } = useDesk.getState()
  const trigger = <IconButton icon={Settings2} label={t('look.title')} />
  return (
    <>
      <Popover label={t('look.title')} trigger={trigger} placement="bottom end">
        {(close) => (
          <div className={styles.look}>
            <Columns />
            <Rows />
            <Density />
            <Button
              onPress={() => {
                close()
                openDialog('faces')
              }}
            >
              {t('look.face')}
            </Button>
          </div>
        )}
      </Popover>
      {isAsking && <FaceDialog onClose={() => openDialog(null)} />}
    </>
  )
}

function Columns() {
  const { t } = useTranslation('boardViews')
  const { columnsBy } = useLook()
  return (
    <div className={styles.line}>
      <span className={styles.name} aria-hidden>
        {t('look.columns')}
      </span>
      <ToggleGroup<ColumnsBy>
        label={t('look.columns')}
        options={[
          { id: 'provider', label: t('look.provider') },
          { id: 'resource', label: t('look.resource') },
          { id: 'location', label: t('look.location') },
        ]}
        value={columnsBy}
        onChange={(by) => changeLook({ columnsBy: by })}
      />
    </div>
  )
}

function Rows() {
  const { t } = useTranslation('boardViews')
  const { rowMinutes } = useLook()
  return (
    <RadioGroup
      label={t('look.rows')}
      options={ROW_MINUTES.map((minutes) => ({
        id: String(minutes),
        label: t('look.minutes', { minutes }),
      }))}
      value={String(rowMinutes)}
      onChange={(id) => {
        const chosen = ROW_MINUTES.find((minutes) => String(minutes) === id)
        if (chosen !== undefined) changeLook({ rowMinutes: chosen })
      }}
    />
  )
}

function Density() {
  const { t } = useTranslation('boardViews')
  const { density } = useLiked()
  const like = useLikeMutation()
  return (
    <div className={styles.line}>
      <span className={styles.name} aria-hidden>
        {t('look.density')}
      </span>
      <ToggleGroup<BoardLook['density']>
        label={t('look.density')}
        options={[
          { id: 'roomy', label: t('look.roomy') },
          { id: 'compact', label: t('look.compact') },
        ]}
        value={density}
        onChange={(chosen) => like.mutate({ density: chosen })}
      />
    </div>
  )
}
