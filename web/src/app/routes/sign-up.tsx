import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { SignUpForm } from '@/features/account/components/sign-up-form';

export function SignUpPage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  return (
    <AuthFrame
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      footer={
        <>
          {t('signUp.known')}{' '}
          <Link to="/sign-in" className="link">
            {t('signUp.toSignIn')}
          </Link>
        </>
      }
    >
      <SignUpForm onDone={() => void navigate({ to: '/setup' })} />
    </AuthFrame>
  );
}
