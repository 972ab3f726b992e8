import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { CatalogueTabs } from '@/features/catalogue/components/catalogue-tabs';

export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <CatalogueTabs />
    </SettingsPage>
  );
}
