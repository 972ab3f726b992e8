import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { BusinessSettings } from '@/features/business/components/business-settings';

export function BusinessPage() {
  const { t } = useTranslation('business');
  return (
    <SettingsPage title={t('title')} lead={t('leadWords')}>
      <BusinessSettings />
    </SettingsPage>
  );
}
