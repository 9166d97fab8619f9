/** The fonts that come with pdfmake, in base64; the package has no types for them. */
declare module 'pdfmake/build/fonts/Roboto.js' {
  const container: {
    readonly vfs: Readonly<Record<string, { readonly data: string }>>
    readonly fonts: Record<
      string,
      { normal: string; bold: string; italics: string; bolditalics: string }
    >
  }
  export default container
}
