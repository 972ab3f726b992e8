import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/main.tsx',
    'src/widget/embed.ts',
    'src/widget/page.ts',
    'e2e/**/*.spec.ts',
    'scripts/*.mjs',
    'src/i18n/*/index.ts',
    'vite.widget.config.ts',
  ],
  project: ['src/**', 'test/**', 'e2e/**', '*.ts'],
  // The shared kit is a library for features, some of which are still to come.
  ignore: ['src/shared/api/schema.gen.ts', 'src/shared/ui/**'],
} satisfies KnipConfig;
