import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Paths are relative to this folder, which the build names as its root.
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // The page runs in Electron's own Chromium and in current browsers only.
    target: 'chrome120',
    sourcemap: false,
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
