import type { Page } from '@playwright/test'

/** What is in sight and can be pressed, chosen or typed into. */
const PRESSABLE =
  'a[href], button, input, textarea, select, [role=button], [role=option], [role=menuitem], ' +
  '[role=tab], [role=radio], [role=checkbox], [role=switch]'

/**
 * Targets that are smaller than 24 × 24 CSS pixels and have another target within the circle of
 * that size around their middle (WCAG 2.2, 2.5.8). A line within a sentence is left alone.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((pressable) => {
    const SIDE = 24
    const boxed = [...document.querySelectorAll(pressable)].flatMap((element) => {
      const face = element.matches('input') ? (element.closest('label') ?? element) : element
      const box = face.getBoundingClientRect()
      return box.width < 2 || box.height < 2 ? [] : [{ face, box }]
    })
    const isReached = ({ face, box }: { face: Element; box: DOMRect }) => {
      if (!face.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
      if (face.closest('[aria-hidden=true], [inert]')) return false
      if (getComputedStyle(face).display === 'inline') return false
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return at !== null && (face.contains(at) || at.contains(face))
    }
    const gap = (x: number, from: number, to: number) => Math.max(from - x, 0, x - to)
    return boxed
      .filter(({ box }) => box.width < SIDE - 0.5 || box.height < SIDE - 0.5)
      .filter(isReached)
      .filter(({ face, box }) =>
        boxed.some((other) => {
          if (face.contains(other.face) || other.face.contains(face)) return false
          const across = gap(box.x + box.width / 2, other.box.left, other.box.right)
          const down = gap(box.y + box.height / 2, other.box.top, other.box.bottom)
          return Math.hypot(across, down) < SIDE / 2 && isReached(other)
        }),
      )
      .map(({ face, box }) => `${box.width}×${box.height}: ${face.outerHTML.slice(0, 160)}`)
  }, PRESSABLE)

/**
 * What scrolls sideways or reaches beyond the window, apart from tables, grids and bars of
 * choices, which keep their lines (WCAG 2.2, 1.4.10).
 */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const exempt = 'nav, [role=tablist], [role=toolbar], [role=grid], [data-sideways]'
    const width = document.documentElement.clientWidth
    const isWide = document.documentElement.scrollWidth > width
    const isKept = (element: Element) =>
      element.closest(exempt) !== null ||
      element.querySelector(':scope > table, :scope > [role=grid]') !== null ||
      element.closest('table') !== null
    const scrolls = (element: Element) =>
      /auto|scroll/u.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1
    const isClipped = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return true
      return false
    }
    const reaches = (element: Element) => {
      const { left, right, width: own } = element.getBoundingClientRect()
      return (isWide || own > 1) && (right > width + 1 || left < -1) && !isClipped(element)
    }
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && (isWide || !isKept(element)))
      .filter((element) => (scrolls(element) && !isKept(element)) || reaches(element))
    return [
      ...(isWide ? ['the page'] : []),
      ...wide.map(({ outerHTML }) => outerHTML.slice(0, 160)),
    ]
  })

/** Buttons and fields that lie over each other, and words that are cut off above or below. */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate((pressable) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[aria-hidden=true], [role=grid], [role=gridcell], [data-exiting]') === null
    const shown = [...document.querySelectorAll(pressable)].filter(isShown)
    const seenPart = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect()
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue
        const frame = at.getBoundingClientRect()
        left = Math.max(left, frame.left)
        top = Math.max(top, frame.top)
        right = Math.min(right, frame.right)
        bottom = Math.min(bottom, frame.bottom)
      }
      return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0))
    }
    const inSight = shown.flatMap((element) => {
      const box = seenPart(element)
      if (box.width < 4 || box.height < 4 || element.matches('input[type=hidden]')) return []
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return at && (element.contains(at) || at.contains(element)) ? [{ element, box }] : []
    })
    const layer = (element: Element) => element.closest('[role=dialog], [data-trigger]')
    const related = (one: Element, other: Element) =>
      layer(one) !== layer(other) ||
      (one.matches('[data-key]') && other.matches('[data-key]')) ||
      one.contains(other) ||
      other.contains(one) ||
      (one.closest('label') === other.closest('label') && one.closest('label') !== null)
    const over = inSight.flatMap(({ element, box }, at) =>
      inSight.slice(at + 1).flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across < 3 || down < 3 || related(element, other.element)) return []
        if (element.parentElement?.contains(other.element) && element.matches('input')) return []
        return [`${element.outerHTML.slice(0, 100)} over ${other.element.outerHTML.slice(0, 100)}`]
      }),
    )
    const cut = [...document.body.querySelectorAll('*')].filter((element) => {
      if (!isShown(element) || element.textContent.trim() === '') return false
      const { overflowY, clipPath, webkitLineClamp } = getComputedStyle(element)
      if (!/hidden|clip/u.test(overflowY) || clipPath !== 'none' || webkitLineClamp !== 'none')
        return false
      return (
        element.clientHeight > 1 &&
        element.scrollHeight > element.clientHeight + 4 &&
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        )
      )
    })
    return [...over, ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 140)}`)]
  }, PRESSABLE)

/** Headings that skip a level, and landmarks that are missing or there twice. */
export const outline = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
    const open = seen('[role=dialog], [role=alertdialog]:not([aria-modal=false])').at(-1)
    const levels = (open ? [...open.querySelectorAll('h1,h2,h3,h4')] : seen('h1,h2,h3,h4')).map(
      (heading) => Number(heading.tagName[1]),
    )
    const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? (open ? 2 : level)) + 1)
    const ones = [
      'main',
      'header:not(main *, aside *, [role=dialog] *, section *)',
      'nav[aria-label]',
    ]
    return [
      ...skipped.map((level) => `a heading of level ${level} skips one: ${levels.join(' ')}`),
      ...(open || levels.includes(1) ? [] : [`no heading of level 1: ${levels.join(' ')}`]),
      ...(open ? [] : ones.filter((one) => seen(one).length === 0).map((one) => `no ${one}`)),
      ...(seen('main').length > 1 ? ['two main parts'] : []),
      ...(document.title === 'Daysheet' ? [] : [`the title is ${document.title}`]),
    ]
  })

/**
 * Walks through the page with Tab and finds where the focus cannot be seen (WCAG 2.2, 2.4.7) or
 * is hidden behind something (2.4.11).
 */
export async function unseenFocus(page: Page, steps: number): Promise<string[]> {
  const unseen = new Set<string>()
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const isMarked = (one: Element | null) => {
        if (one === null) return false
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(one)
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return true
        return (
          boxShadow !== 'none' ||
          (one.matches('[data-focused][data-type]') && backgroundColor !== 'transparent')
        )
      }
      const near = [element, element.parentElement, element.parentElement?.parentElement ?? null]
      const label = element.closest('label')
      const faces = label ? [...near, label, ...label.children] : near
      return faces.some(isMarked) ? null : element.outerHTML.slice(0, 160)
    })
    if (found !== null) unseen.add(found)
  }
  return [...unseen]
}
