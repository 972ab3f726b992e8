import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { ChannelList } from '@/features/channels/components/channel-list';

export function ChannelsPage() {
  const { t } = useTranslation('channels');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <ChannelList />
    </SettingsPage>
  );
}
