import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { useSignOut } from '@/features/account/api/auth';
import { ClosedWorkspace } from '@/features/closure/components/closed-workspace';
import { useSession } from '@/shared/session/session';

export function ClosedPage() {
  const { t } = useTranslation('closure');
  const navigate = useNavigate();
  const { workspace } = useSession();
  const signOut = useSignOut(() => navigate({ to: '/sign-in' }));
  return (
    <AuthFrame title={t('closed.title', { name: workspace.name })} lead={t('closed.lead')}>
      <ClosedWorkspace onReopened={() => void navigate({ to: '/inbox' })} onSignOut={() => signOut.mutate()} />
    </AuthFrame>
  );
}
