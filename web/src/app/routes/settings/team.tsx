import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { TeamSettings } from '@/features/team/components/team-settings';

export function TeamPage() {
  const { t } = useTranslation('team');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <TeamSettings />
    </SettingsPage>
  );
}
