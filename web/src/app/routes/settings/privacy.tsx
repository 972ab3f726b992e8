import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { DataMap } from '@/features/privacy/components/data-map';
import { Receipts } from '@/features/privacy/components/receipts';
import { Requests } from '@/features/privacy/components/requests';
import { Retention } from '@/features/privacy/components/retention';
import { UseCounts } from '@/features/privacy/components/use-counts';

export function PrivacyPage() {
  const { t } = useTranslation('privacy');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <Requests />
      <Retention />
      <Receipts />
      <DataMap />
      <UseCounts />
    </SettingsPage>
  );
}
