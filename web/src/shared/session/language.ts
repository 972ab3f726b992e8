import { useQuery } from '@tanstack/react-query';
import type { Locale } from '@/i18n/locale';
import { sessionQuery } from './session';

/** The language the business writes in first, and the one its texts are translated to. */
export function useLanguages(): { own: Locale; other: Locale } {
  const own = useQuery(sessionQuery).data?.workspace.locale === 'en' ? 'en' : 'uk';
  return { own, other: own === 'uk' ? 'en' : 'uk' };
}

/** A text in a language, or as it is where there is no translation. */
export const inLanguage = (text: string, translations: Partial<Record<string, string>>, language: string) => translations[language] || text;
