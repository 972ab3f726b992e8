import i18next from 'i18next';
import { ApiError } from '@/shared/api/errors';
import type { Locale } from '@/i18n/locale';
import { translateSentence } from '@/i18n/sentences';
import { formatDuration } from './format';

// The code only says that something is wrong with the fields: what it is stands at each of them.
const saidByField = new Set(['request.invalid', 'contact.invalid', 'template.values', 'scenario.wrongLine']);

const sentence = (english: string) =>
  translateSentence(english, (i18next.getResourceBundle(i18next.language, 'sentences') as Record<string, string> | undefined) ?? {});
// A delivery tells its failures by the same codes.
const known = (code: string): string | undefined => {
  const key = [`errors:${code}`, `common:problem.${code}`].find((one) => i18next.exists(one));
  return key && i18next.t(key);
};

/** How long to wait, where the API says that it was too much. */
function withWait(words: string, { status, retryAfter }: ApiError) {
  if (status !== 429) return words;
  const wait = retryAfter ? formatDuration(Math.ceil(retryAfter / 60), i18next.language as Locale) : null;
  return `${/[.!?…]$/.test(words) ? words : `${words}.`} ${wait ? i18next.t('errors:waitFor', { wait }) : i18next.t('errors:waitABit')}`;
}

function whole(error: ApiError): string {
  if (error.status === 0) return i18next.t('common:offlineHint');
  if (error.status === 429) return withWait(known(error.code) ?? i18next.t('errors:tooMany'), error);
  const words = known(error.code);
  if (words !== undefined) return words;
  if (error.status >= 500) return i18next.t('errors:unexpected');
  return error.code.startsWith('http.') ? i18next.t('errors:refused') : sentence(error.title);
}

/** Where a refusal is of one field, its code says it best. */
function atField(error: ApiError, name: string): string | undefined {
  const message = error.errors[name]?.[0];
  if (message === undefined) return undefined;
  const byCode = Object.keys(error.errors).length === 1 && !saidByField.has(error.code) ? known(error.code) : undefined;
  return withWait(byCode ?? sentence(message), error);
}

/**
 * An error in the reader's words: by its code where `errors.json` knows it, a field's message by `sentences.json`, else as the API put it.
 * A component has them by `useErrors`.
 */
export function errorWords(error: unknown) {
  const fields = error instanceof ApiError ? Object.keys(error.errors) : [];
  const text = (): string | undefined => {
    if (!error) return undefined;
    return error instanceof ApiError ? whole(error) : i18next.t('errors:unexpected');
  };
  const field = (name: string) => (error instanceof ApiError ? atField(error, name) : undefined);
  return {
    /** The whole of it, for a banner or a toast. */
    text,
    /** What goes to the field of this name. */
    field,
    /** The first message of a field or of what is inside it: `allowedSites` is also `allowedSites[2]`. */
    under: (name: string) => fields.filter((path) => path.startsWith(name)).map(field)[0],
    /** What to tell above a form: nothing where every message already stands at one of the `shown` fields. */
    form: (...shown: string[]): string | undefined => {
      if (fields.length === 0) return text();
      const hidden = fields.find((name) => !shown.includes(name));
      return hidden ? field(hidden) : undefined;
    },
    /** Everything that was said, for a form that cannot show it by field. */
    all: (): string | undefined => (fields.length > 0 ? [...new Set(fields.map(field))].join(' ') : text()),
  };
}

/** Why something failed, in one sentence: for a toast. */
export const reasonOf = (error: unknown): string => errorWords(error).form() ?? '';

export type ErrorWords = ReturnType<typeof errorWords>;
