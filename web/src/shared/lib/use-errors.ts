import { useTranslation } from 'react-i18next';
import { errorWords, type ErrorWords } from './error-words';

/**
 * The only way an error reaches the reader: `field('email')` goes to the field, `form('email', 'password')` stands above a form that shows
 * those two, `text()` is for a banner.
 */
export function useErrors(error: unknown): ErrorWords {
  useTranslation('errors'); // another language is another render
  return errorWords(error);
}
