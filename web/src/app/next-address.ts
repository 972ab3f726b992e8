/** Where to go after signing in: only an address of ours. `//evil.example` and `/\evil.example` leave the site. */
export const safeNext = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.startsWith('/sign-in') ? value : undefined;
