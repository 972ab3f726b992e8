import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chatPageAddress, chatStyles } from './vite.chat.ts';
import { serverWords } from './vite.words.ts';

const server = process.env.VIVTOROK_API ?? 'http://127.0.0.1:5080';
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const proxy = {
  '/api': server,
  '/swagger': server,
  '/openapi': server,
  '/webhooks': server,
  '/hubs': { target: server, ws: true },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), chatStyles({ units: 'rem' }), chatPageAddress()],
  resolve: { alias: { '@': path('./src'), '@test': path('./test') } },
  html: { cspNonce: '__NONCE__' }, // the server puts a new word in its place for every answer
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, proxy },
  build: {
    outDir: path('../src/Vivtorok.Api/wwwroot'),
    emptyOutDir: true,
    rolldownOptions: { input: { index: path('./index.html'), chat: path('./chat.html') } },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    provide: { serverWords: serverWords() },
    coverage: { provider: 'v8', reporter: ['text-summary', 'cobertura'] },
  },
});
