import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { seedsPlugin } from '#tools/seeds/vite-plugin.ts';

// The oldest Electron the app is run in, which is the one that stands in for the pinned one in development.
const node = 'node24.15';
const chromium = 'chrome148';

/** Names Node's own modules in full also where an older package does not, so that a look at the imports knows them. */
const nodeByItsFullName = {
  name: 'node-by-its-full-name',
  renderChunk: (code: string) => code.replace(/^(import .*? from ")(crypto|events|vm)(";)$/gm, '$1node:$2$3'),
};

export default defineConfig({
  main: {
    plugins: [seedsPlugin(), nodeByItsFullName],
    resolve: {
      alias: [
        // Its module for Node makes a `require` of its own, which clashes with the one that the bundler gives every part.
        { find: 'fflate', replacement: resolve('node_modules/fflate/lib/node.cjs') },
        // PouchDB's own way to a network is a whole HTTP client; this is Node's.
        { find: /^pouchdb-fetch$/, replacement: 'pouchdb-fetch/lib/index-browser.es.js' },
      ],
    },
    build: {
      target: node,
      // One file starts sooner than hundreds: everything but Electron and Node itself is bundled.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          // Beside the app, in a thread of its own.
          'reading-thread': resolve('electron/main/reports/pdf/reading-thread.ts'),
        },
        // All in one folder, so that `import.meta.dirname` means the same in each.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      minify: true,
      // A sandboxed preload cannot be an ES module.
      rolldownOptions: {
        input: resolve('electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: chromium,
      minify: true,
      // The content policy refuses data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // What the first screen needs comes in one piece: each file more is one more question to the main process.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
