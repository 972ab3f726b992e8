import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { CloseAccount } from '@/features/closure/components/close-account';
import { CloseWorkspace } from '@/features/closure/components/close-workspace';

export function ClosingPage() {
  const { t } = useTranslation('closure');
  const navigate = useNavigate();
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <CloseWorkspace onClosed={() => void navigate({ to: '/closed' })} />
      <CloseAccount leave={() => navigate({ to: '/sign-in' })} />
    </SettingsPage>
  );
}
