import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { seedsPlugin } from '#tools/seeds/vite-plugin.ts';

// The oldest Electron the app is run in, which is the one that stands in for the pinned one in development.
const node = 'node24.15';
const chromium = 'chrome148';

export default defineConfig({
  main: {
    plugins: [seedsPlugin()],
    // Its module for Node makes a `require` of its own, which clashes with the one that the bundler gives every part.
    resolve: { alias: { fflate: resolve('node_modules/fflate/lib/node.cjs') } },
    build: {
      target: node,
      // One file starts sooner than hundreds: everything but Electron and Node itself is bundled.
      externalizeDeps: false,
      rolldownOptions: { input: resolve('electron/main/index.ts'), output: { entryFileNames: '[name].js' } },
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
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
