import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { ChangePassword } from '@/features/account/components/change-password';
import { RequiredFactor } from '@/features/account/components/required-factor';
import { SecondFactor } from '@/features/account/components/second-factor';
import { SessionList } from '@/features/account/components/session-list';
import { SignInList } from '@/features/account/components/sign-in-list';

export function SecurityPage() {
  const { t } = useTranslation('security');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <SecondFactor />
      <RequiredFactor />
      <SessionList />
      <ChangePassword />
      <SignInList />
    </SettingsPage>
  );
}
