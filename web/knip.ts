import type { KnipConfig } from 'knip';

export default {
  entry: ['src/widget/embed.ts', 'src/widget/page.ts', 'src/i18n/*/index.ts', 'vite.widget.config.ts'],
  project: ['src/**', 'test/**', 'e2e/**', '*.ts'],
  // Read as text by vite.chat.ts; the shared kit is a library for features, some of which are still to come.
  ignore: ['src/widget/chat.css', 'src/shared/**'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
