import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

const here = (path: string) => `${import.meta.dirname}/${path}`

/** What stays outside every bundle: the runtime's own module and the packages with native code. */
const external = ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2']

interface Program {
  readonly entries: Readonly<Record<string, string>>
  readonly outDir: string
  readonly format: 'es' | 'cjs'
}

/** A program for Node 24, which is also what Electron 45 embeds: one bundle, natives outside. */
const program = ({ entries, outDir, format }: Program): EnvironmentOptions => ({
  consumer: 'server',
  // Bundled CommonJS packages ask where they lie; an ES module answers that under another name.
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  resolve: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here(outDir),
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { ...entries },
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
      },
    },
  },
})

export default defineConfig({
  root: here('renderer'),
  base: './',
  plugins: [react()],
  builder: { sharedConfigBuild: true },
  environments: {
    client: {
      build: {
        outDir: here('dist/client'),
        emptyOutDir: true,
        chunkSizeWarningLimit: 2000,
      },
    },
    host: program({
      entries: { main: here('host/main.ts'), utility: here('host/utility.ts') },
      outDir: 'dist/host',
      format: 'es',
    }),
    main: program({
      entries: { main: here('electron/main.ts') },
      outDir: 'dist/main',
      format: 'es',
    }),
    preload: program({
      entries: { preload: here('electron/preload.ts') },
      outDir: 'dist/preload',
      format: 'cjs',
    }),
  },
})
