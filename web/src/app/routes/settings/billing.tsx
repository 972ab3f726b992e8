import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { BillingSettings } from '@/features/billing/components/billing-settings';

const route = getRouteApi('/signedIn/shell/settings/billing');

export function BillingPage() {
  const { t } = useTranslation('billing');
  const { session } = route.useSearch();
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <BillingSettings session={session} />
    </SettingsPage>
  );
}
