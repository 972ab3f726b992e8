import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/account/api/auth';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { SecondFactorSetUp } from '@/features/account/components/second-factor-set-up';
import { useSession } from '@/shared/session/session';

/** Where a member ends up whose workspace requires what they do not have yet. */
export function SecondFactorPage() {
  const { t } = useTranslation('security');
  const { workspace } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: '/sign-in' }));
  return (
    <AuthFrame
      title={t('setUp.title')}
      lead={t('setUp.required', { workspace: workspace.name })}
      footer={
        <button type="button" className="link" onClick={() => signOut.mutate()}>
          {t('app:signOut')}
        </button>
      }
    >
      <SecondFactorSetUp onDone={() => void navigate({ to: '/' })} />
    </AuthFrame>
  );
}
