/**
 * Builds the desk, the web interface, into dist/desk, from where `openward serve` gives it out. Nothing is inlined,
 * so that the page runs under a content policy that allows no inline script, no inline style and no other host.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('src/surfaces/desk'),
  plugins: [react()],
  build: {
    outDir: at('dist/desk'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // For the check that weighs the first page.
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: '127.0.0.1',
    // A server started with `openward serve --port 8420` answers the data while the interface is worked on.
    proxy: { '/api': 'http://127.0.0.1:8420' },
  },
});
