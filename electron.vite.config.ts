/** Builds the desktop app into out/: the shell, the engine and the jobs' threads; the preload; the window's pages. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import renderer from './vite.renderer.config.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      outDir: here('./out/main'),
      rollupOptions: {
        input: {
          index: here('./src/main/index.ts'),
          engine: here('./src/main/engine.ts'),
          worker: here('./src/core/jobs/worker.ts'),
          'judge-worker': here('./src/core/jobs/judge-worker.ts'),
          'read-worker': here('./src/core/jobs/read-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('./out/preload'),
      // A sandboxed preload is one CommonJS file that can require nothing but electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here('./src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...renderer,
    build: { ...renderer.build, rollupOptions: { input: here('./src/renderer/index.html') } },
  },
})
