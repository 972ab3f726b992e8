import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { ConfirmEmail } from '@/features/account/components/confirm-email';

const route = getRouteApi('/confirm');

export function ConfirmPage() {
  const { t } = useTranslation('account');
  const { token } = route.useSearch();
  return (
    <AuthFrame title={t('confirm.title')} lead={t('confirm.lead')}>
      <ConfirmEmail token={token} />
    </AuthFrame>
  );
}
