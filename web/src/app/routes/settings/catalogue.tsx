import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';

export function CataloguePage() {
  const { t } = useTranslation('app');
  return <SettingsPage title={t('settings.catalogue')} />;
}
