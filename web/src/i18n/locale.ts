export const locales = ['uk', 'en'] as const;
export type Locale = (typeof locales)[number];

const storageKey = 'vivtorok.locale';
const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** What was chosen before, else the first language of the browser we speak, else Ukrainian. */
export function preferredLocale(): Locale {
  const remembered = readRemembered();
  if (remembered) return remembered;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'uk';
}

export function rememberLocale(locale: Locale) {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage is blocked: the choice lasts until the tab is closed.
  }
}

function readRemembered(): Locale | null {
  try {
    const value = localStorage.getItem(storageKey);
    return isLocale(value) ? value : null;
  } catch {
    return null;
  }
}
