import en from '@/i18n/en/widget.json';
import uk from '@/i18n/uk/widget.json';

export type Locale = 'uk' | 'en';
export type TextKey = keyof typeof uk;

const texts: Record<Locale, Record<TextKey, string>> = { uk, en };

export const text = (locale: Locale, key: TextKey, values: Record<string, string | number> = {}) =>
  Object.entries(values).reduce((words, [name, value]) => words.replace(`{{${name}}}`, String(value)), texts[locale][key]);

/** The first of the wishes that we speak: `['en-GB', 'uk']` → `en`; else Ukrainian. */
export function pickLocale(wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.slice(0, 2).toLowerCase();
    if (language === 'uk' || language === 'en') return language;
  }
  return 'uk';
}
