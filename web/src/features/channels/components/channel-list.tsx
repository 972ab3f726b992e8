import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { channelsQuery, useCreateWebChat } from '../api/channels';
import { ChannelCard } from './channel-card';
import { GmailConsent } from './gmail-consent';
import { WhatsAppWizard } from './whatsapp-wizard';
import { TelegramWizard } from './telegram-wizard';

export function ChannelList() {
  const { t } = useTranslation('channels');
  const channels = useQuery(channelsQuery);
  const canEdit = useCan('admin');
  const create = useCreateWebChat();
  const errors = useErrors(create.error);
  const [fresh, setFresh] = useState<string | null>(null);
  const [wizard, setWizard] = useState(false);
  const [connecting, setConnecting] = useState(false);
  const [consenting, setConsenting] = useState(false);
  if (channels.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (channels.isError && !channels.data) return <ErrorState error={channels.error} onRetry={() => void channels.refetch()} />;
  const add = canEdit && (
    <div className="flex flex-wrap gap-2">
      <Button
        variant={channels.data.length === 0 ? 'primary' : 'secondary'}
        icon={<ChannelIcon kind="webChat" />}
        pending={create.isPending}
        onClick={() => create.mutate(t('webChatName'), { onSuccess: (row) => setFresh(row.id) })}
      >
        {t('addWebChat')}
      </Button>
      <Button icon={<ChannelIcon kind="whatsApp" />} onClick={() => setWizard(true)}>
        {t('addWhatsApp')}
      </Button>
      <Button icon={<ChannelIcon kind="telegram" />} onClick={() => setConnecting(true)}>
        {t('addTelegram')}
      </Button>
      <Button icon={<ChannelIcon kind="gmail" />} onClick={() => setConsenting(true)}>
        {t('gmail.connect')}
      </Button>
    </div>
  );
  return (
    <>
      {connecting && (
        <TelegramWizard
          onClose={(made) => {
            setConnecting(false);
            if (made) setFresh(made.id);
          }}
        />
      )}
      {create.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      {channels.data.length === 0 ? (
        <Card>
          <EmptyState icon={<MessageSquare aria-hidden />} action={add}>
            {t('empty')}
          </EmptyState>
        </Card>
      ) : (
        <>
          {channels.data.map((row) => (
            <ChannelCard key={row.id} row={row} canEdit={canEdit} startOpen={row.id === fresh || channels.data.length === 1} />
          ))}
          {add}
        </>
      )}
      {wizard && <WhatsAppWizard onClose={() => setWizard(false)} />}
      <GmailConsent open={consenting} channelId={null} onClose={() => setConsenting(false)} />
    </>
  );
}
