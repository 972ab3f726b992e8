import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { initReactI18next } from 'react-i18next';
import { preferredLocale, rememberLocale, type Locale } from './locale';

// One chunk per language: nobody downloads both.
const load = { uk: () => import('./uk'), en: () => import('./en') };

async function addResources(locale: Locale) {
  const { default: namespaces } = await load[locale]();
  for (const [name, texts] of Object.entries(namespaces)) i18next.addResourceBundle(locale, name, texts);
}

export async function startI18n(locale: Locale = preferredLocale()) {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  await addResources(locale);
  document.documentElement.lang = locale;
}

export async function changeLocale(locale: Locale) {
  await addResources(locale);
  await i18next.changeLanguage(locale);
  rememberLocale(locale);
  document.documentElement.lang = locale;
}

export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale;
}
