import { base64Of } from './bytes.ts'

/** The longer side of a small picture, in pixels: sharp at twice the size that lists show. */
const SIDE = 240

/** What the core keeps at most of one, in bytes. */
const LARGEST = 24 * 1024

/** JPEG qualities to try until the picture is small enough. */
const QUALITIES = [0.75, 0.5, 0.3]

/** A small JPEG of a picture in base64; null for what this window cannot draw. */
export async function thumbnailOf(file: Blob): Promise<string | null> {
  try {
    const canvas = drawn(await createImageBitmap(file))
    for (const quality of QUALITIES) {
      const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (picture.size <= LARGEST) return await base64Of(picture)
    }
  } catch {
    // No picture, or one that is damaged: the list shows what kind of file it is instead.
  }
  return null
}

function drawn(picture: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
  const size = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  const [width = 1, height = 1] = size
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  // JPEG knows no transparency: without a ground it would turn black.
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, width, height)
  brush.drawImage(picture, 0, 0, width, height)
  picture.close()
  return canvas
}
