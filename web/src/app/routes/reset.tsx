import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { ForgotPasswordForm } from '@/features/account/components/forgot-password-form';
import { NewPasswordForm } from '@/features/account/components/new-password-form';
import { toast } from '@/shared/ui/toast-store';

const route = getRouteApi('/reset');

export function ResetPage() {
  const { t } = useTranslation('account');
  const { token, email } = route.useSearch();
  const navigate = useNavigate();
  const done = () => {
    toast(t('reset.saved'));
    void navigate({ to: '/sign-in' });
  };
  return (
    <AuthFrame
      title={token ? t('reset.newTitle') : t('reset.title')}
      lead={token ? t('reset.newLead') : t('reset.lead')}
      footer={
        <Link to="/sign-in" className="link">
          {t('reset.back')}
        </Link>
      }
    >
      {token ? <NewPasswordForm token={token} email={email} onDone={done} /> : <ForgotPasswordForm />}
    </AuthFrame>
  );
}
