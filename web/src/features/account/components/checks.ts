import { useTranslation } from 'react-i18next';

export const passwordMinLength = 10;

/** The checks every account form shares, with messages that say how to mend it. */
export function useChecks() {
  const { t } = useTranslation('account');
  return {
    required: (value: string, message: string) => (value.trim() === '' ? message : undefined),
    email: (value: string) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : t('check.email')),
    newPassword: (value: string) => (value.length >= passwordMinLength ? undefined : t('check.password', { count: passwordMinLength })),
  };
}
