import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '@/shared/api/client';
import { formatDuration } from './format';
import { useLocale } from '@/i18n/setup';

/**
 * An error in the reader's words: by its code where `errors.json` knows it, else as the API put it.
 * `field('email')` goes to the field, `form('email', 'password')` stands above a form that shows those two, `text()` is for a banner.
 */
export function useErrors(error: unknown) {
  const { t, i18n } = useTranslation('errors');
  const locale = useLocale();
  const known = (code: string) => (i18n.exists(`errors:${code}`) ? t(code) : undefined);

  const text = (): string | undefined => {
    if (!error) return undefined;
    if (!(error instanceof ApiError)) return t('unexpected');
    if (error.status === 0) return t('common:offlineHint');
    const wait = error.retryAfter ? formatDuration(Math.ceil(error.retryAfter / 60), locale) : null;
    if (error.status === 429) return `${known(error.code) ?? t('tooMany')} ${wait ? t('waitFor', { wait }) : t('waitABit')}`;
    return known(error.code) ?? (error.status >= 500 ? t('unexpected') : error.title);
  };
  const field = (name: string): string | undefined => {
    const message = fieldError(error, name);
    if (message === undefined || !(error instanceof ApiError)) return undefined;
    return Object.keys(error.errors).length === 1 ? (known(error.code) ?? message) : message;
  };
  const form = (...shown: string[]): string | undefined => {
    if (!(error instanceof ApiError)) return text();
    const names = Object.keys(error.errors);
    if (names.length === 0) return text();
    const hidden = names.find((name) => !shown.includes(name));
    return hidden ? field(hidden) : undefined;
  };
  return { text, field, form };
}
