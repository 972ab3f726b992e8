import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { AccountLook, AccountName } from '@/features/account/components/account-settings';

export function AccountPage() {
  const { t } = useTranslation('app');
  return (
    <SettingsPage title={t('settings.account')} lead={t('account:lead')}>
      <AccountName />
      <AccountLook />
    </SettingsPage>
  );
}
