import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { ApiKeys } from '@/features/developers/components/api-keys';
import { Webhooks } from '@/features/developers/components/webhooks';

export function ApiKeysPage() {
  const { t } = useTranslation('developers');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <ApiKeys />
      <Webhooks />
    </SettingsPage>
  );
}
