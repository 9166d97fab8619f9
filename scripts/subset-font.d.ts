declare module 'subset-font' {
  /** The letters of `text` out of a font. */
  export default function subset(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
