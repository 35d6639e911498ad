import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsPlugin } from './build/documents-plugin.ts';
import { layersPlugin } from './build/layers-plugin.ts';
import { oneLanguagePlugin } from './build/languages-plugin.ts';
import { fakeSession } from './dev/fake-session.ts';

const root = join(import.meta.dirname, '../..');
const backend = process.env['REGIOTAFEL_WEB_BACKEND'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), documentsPlugin(root), layersPlugin(), oneLanguagePlugin(), ...(backend ? [] : [fakeSession()])],
  resolve: {
    alias: [
      { find: /^@regiotafel\/web-ui$/, replacement: join(root, 'libs/web/ui/src/index.ts') },
      { find: /^@regiotafel\/web-ui\/(.+)$/, replacement: join(root, 'libs/web/ui/src/$1') },
      { find: /^@regiotafel\/web-data$/, replacement: join(root, 'libs/web/data/src/index.ts') },
      { find: /^@regiotafel\/kernel\/(.+)$/, replacement: join(root, 'libs/kernel/src/$1.ts') },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 400,
    // The first page names every file that may follow: their hash is enough.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js', assetFileNames: 'assets/[hash][extname]' } },
  },
  server: backend ? { proxy: Object.fromEntries(['/graphql', '/api', '/idp'].map((path) => [path, backend])) } : {},
});
