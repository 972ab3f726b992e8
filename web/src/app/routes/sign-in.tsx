import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { SignInForm } from '@/features/account/components/sign-in-form';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('account');
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <AuthFrame
      title={t('signIn.title')}
      footer={
        <>
          {t('signIn.new')}{' '}
          <Link to="/sign-up" className="link">
            {t('signIn.toSignUp')}
          </Link>
        </>
      }
    >
      <SignInForm onDone={() => router.history.push(next ?? '/')} />
    </AuthFrame>
  );
}
