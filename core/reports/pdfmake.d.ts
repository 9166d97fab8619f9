import 'pdfmake'

declare module 'pdfmake' {
  /** Where the printer looks fonts up by name; missing in the package's own types. */
  export const virtualfs: {
    writeFileSync(name: string, bytes: Uint8Array): void
  }
}
