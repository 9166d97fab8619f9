import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { BoardLook, StoredView } from '../../core/preferences/contract.ts'
import { ask, client } from '../client/client.ts'
import { useLiked, useLikeMutation } from '../client/preferences.ts'
import { queries } from '../client/queries.ts'
import { useDesk } from '../desk/desk.ts'
import { sameLook } from './same-look.ts'
import { showSpan, useSpan } from './span.ts'
import { changeLook, useLook } from './view.ts'

const none: readonly StoredView[] = []

/** How the board looks now, in the terms in which a named view keeps it. */
export function useShownLook(): BoardLook {
  const { columnsBy, rowMinutes, order, hidden } = useLook()
  const span = useSpan()
  const { density } = useLiked()
  const providerId = useDesk((desk) => desk.providerId)
  const locationId = useDesk((desk) => desk.locationId)
  return {
    ...{ columnsBy, rowMinutes, span, density, providerId, locationId },
    ...{ order: [...order], hidden: [...hidden] },
  }
}

/** The named views of this account, the chosen one, and whether the board was changed since. */
export function useViews() {
  const views = useQuery(ask.preferences.views.queryOptions({ input: {} })).data ?? none
  const { viewId } = useLook()
  const shown = useShownLook()
  const chosen = views.find(({ id }) => id === viewId) ?? null
  return { views, chosen, isChanged: chosen !== null && !sameLook(chosen, shown) }
}

/** Draws the board as a named view says. */
export function useShowView(): (view: StoredView) => void {
  const { density } = useLiked()
  const { mutate: like } = useLikeMutation()
  return useCallback(
    (view) => {
      const {
        id: viewId,
        span,
        columnsBy,
        rowMinutes,
        order,
        hidden,
        providerId,
        locationId,
      } = view
      changeLook({ viewId, columnsBy, rowMinutes, order, hidden })
      useDesk.getState().look({ providerId, ...(locationId && { locationId }) })
      showSpan(span)
      if (view.density !== density) like({ density: view.density })
    },
    [density, like],
  )
}

const asked = () => queries.invalidateQueries({ queryKey: ask.preferences.views.key() })

/** Keeps, renames and gives up named views. */
export function useKeepingViews() {
  const saving = useMutation({
    mutationFn: (view: Omit<StoredView, 'version'> & { version: number | null }) =>
      client.preferences.saveView(view),
    onSuccess: asked,
  })
  const removing = useMutation({
    mutationFn: (view: Pick<StoredView, 'id' | 'version'>) => client.preferences.removeView(view),
    onSuccess: asked,
  })
  return { saving, removing }
}
