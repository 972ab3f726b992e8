import { defineConfig } from '@playwright/test';

/** VIVTOROK_URL names a running server with the built app; without it the built files are served, and only the tests run that fake the API. */
const running = process.env.VIVTOROK_URL;

export default defineConfig({
  testDir: 'e2e',
  testMatch: running ? '**/*.spec.ts' : '**/{chat,mail,pages,whatsapp}.spec.ts', // those bring answers of their own
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: running ?? 'http://127.0.0.1:4173',
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    trace: process.env.CI ? 'off' : 'retain-on-failure', // a fifth of the time; what the page said is kept anyway
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: running
    ? undefined
    : { command: 'npm run preview', url: 'http://127.0.0.1:4173', reuseExistingServer: !process.env.CI, timeout: 60_000 },
});
