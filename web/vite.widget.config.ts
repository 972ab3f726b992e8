import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { asciiOnly, chatStyles } from './vite.chat.ts';

// The second build: one file that a stranger's page embeds. It lands beside the app, so it must not empty the folder.
export default defineConfig({
  plugins: [chatStyles({ units: 'px' }), asciiOnly()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../src/Vivtorok.Api/wwwroot', import.meta.url)),
    emptyOutDir: false,
    target: 'es2020',
    lib: {
      entry: fileURLToPath(new URL('./src/widget/embed.ts', import.meta.url)),
      formats: ['iife'],
      name: 'VivtorokChat',
      fileName: () => 'widget.js',
    },
  },
});
