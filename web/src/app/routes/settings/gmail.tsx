import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { GmailReturn } from '@/features/channels/components/gmail-return';

const route = getRouteApi('/signedIn/shell/settings/channels/gmail');

export function GmailPage() {
  const { t } = useTranslation('channels');
  const { code, state } = route.useSearch();
  return (
    <SettingsPage title={t('gmail.connect')} lead={t('lead')}>
      <GmailReturn code={code} state={state} />
    </SettingsPage>
  );
}
