import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { DisownSignIn } from '@/features/account/components/disown-sign-in';

const route = getRouteApi('/not-me');

export function NotMePage() {
  const { t } = useTranslation('security');
  const { token } = route.useSearch();
  return (
    <AuthFrame title={t('disown.title')} lead={t('disown.lead')}>
      <DisownSignIn token={token} />
    </AuthFrame>
  );
}
